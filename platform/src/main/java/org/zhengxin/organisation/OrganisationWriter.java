package org.zhengxin.organisation;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.text.OrganisationName;
import org.zhengxin.organisation.PendingVersion.Source;

/** Writes opened and changed organisations with their versions, names and numbers, a statement per table. */
@Component
class OrganisationWriter {
    private static final String SEPARATOR = "\u001f";

    private static final String OPEN = """
            insert into organisation (
                opened_at, updated_at, provisional, code, version, name, name_normal, former_names, kind, status,
                established_on, registrar, region, industry, legal_representative, address, registration_number)
            select ?, ?, ?, n.code, n.version, n.name, n.name_normal, string_to_array(n.former_names, chr(31)),
                n.kind, n.status, n.established_on::date, n.registrar, n.region, n.industry, n.legal_representative,
                n.address, n.registration_number
            from unnest(?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as n (
                code, version, name, name_normal, former_names, kind, status, established_on, registrar, region,
                industry, legal_representative, address, registration_number)
            on conflict (code) do nothing
            returning code, id
            """;

    private static final String CHANGE = """
            update organisation o
            set updated_at = ?, provisional = ?, version = n.version, name = n.name, name_normal = n.name_normal,
                former_names = string_to_array(n.former_names, chr(31)), kind = n.kind, status = n.status,
                established_on = n.established_on::date, registrar = n.registrar, region = n.region,
                industry = n.industry, legal_representative = n.legal_representative, address = n.address,
                registration_number = n.registration_number
            from unnest(?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as n (
                code, version, name, name_normal, former_names, kind, status, established_on, registrar, region,
                industry, legal_representative, address, registration_number)
            where o.code = n.code
            """;

    private final JdbcTemplate jdbc;
    private final HistoryWriter history;
    private final NameIndexing index;

    OrganisationWriter(JdbcTemplate jdbc, HistoryWriter history, NameIndexing index) {
        this.jdbc = jdbc;
        this.history = history;
        this.index = index;
    }

    /**
     * Opens organisations.
     *
     * @param unknown in the order of their codes, so that transactions that open the same ones wait for each other
     *     and never in a circle
     * @return the keys of those opened here; the others were opened by somebody else meanwhile
     */
    Map<String, Long> open(List<Dossier> unknown, Source source, Provenance provenance) {
        Map<String, Long> opened = HashMap.newHashMap(unknown.size());
        if (unknown.isEmpty()) {
            return opened;
        }
        OffsetDateTime now = at(provenance);
        jdbc.query(
                OPEN,
                ps -> bindState(new Chunk<>(ps, unknown).value(now).value(now).value(source == Source.RECORD)),
                row -> {
                    opened.put(row.getString(1), row.getLong(2));
                });
        List<HistoryWriter.Entry> entries = entries(unknown, opened);
        history.write(entries, source, provenance);
        index.opened(entries);
        return opened;
    }

    /** Writes the new state of organisations that the caller has locked. */
    void change(List<Dossier> changed, Source source, Provenance provenance) {
        if (changed.isEmpty()) {
            return;
        }
        PreparedStatementSetter values =
                ps -> bindState(new Chunk<>(ps, changed).value(at(provenance)).value(false));
        jdbc.update(CHANGE, values);
        List<HistoryWriter.Entry> entries = entries(changed, Map.of());
        history.write(entries, source, provenance);
        index.changed(entries);
    }

    private static List<HistoryWriter.Entry> entries(List<Dossier> dossiers, Map<String, Long> opened) {
        List<HistoryWriter.Entry> entries = new ArrayList<>(dossiers.size());
        for (Dossier dossier : dossiers) {
            Organisation before = dossier.before();
            Long id = before == null ? opened.get(dossier.code()) : Long.valueOf(before.id());
            if (id != null) {
                entries.add(new HistoryWriter.Entry(
                        id, dossier.code(), before == null ? null : before.data(), dossier.pending()));
            }
        }
        return entries;
    }

    private static void bindState(Chunk<Dossier> chunk) throws SQLException {
        chunk.texts(Dossier::code)
                .integers(dossier -> dossier.latest().version())
                .texts(of(RegisterData::name))
                .texts(of(data -> OrganisationName.normal(data.name())))
                .texts(of(data -> String.join(SEPARATOR, data.formerNames())))
                .texts(of(RegisterData::kind))
                .texts(of(RegisterData::status))
                .texts(of(data -> Objects.toString(data.establishedOn(), null)))
                .texts(of(RegisterData::registrar))
                .texts(of(RegisterData::region))
                .texts(of(RegisterData::industry))
                .texts(of(RegisterData::legalRepresentative))
                .texts(of(RegisterData::address))
                .texts(of(RegisterData::registrationNumber));
    }

    private static Function<Dossier, @Nullable String> of(Function<RegisterData, @Nullable String> field) {
        return dossier -> field.apply(dossier.latest().data());
    }

    private static OffsetDateTime at(Provenance provenance) {
        return provenance.recordedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
