package org.zhengxin.organisation;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.code.OlderNumber;
import org.zhengxin.ledger.Append;
import org.zhengxin.ledger.Ledger;
import org.zhengxin.organisation.PendingVersion.Source;

/** Writes the versions (版本) of organisations, and the names and numbers that these versions bring. */
@Component
class HistoryWriter {
    private static final String VERSIONS = """
            insert into organisation_version (
                origin, recorded_at, actor, batch_id, reason, log_range, organisation_id, version, change, body, batch_sheet,
                batch_row, salt, log_position)
            select ?, ?, ?, ?::uuid, ?, ?, n.*
            from unnest(?::bigint[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::bytea[],
                ?::integer[]) as n
            """;

    private static final String CLOSE_NAMES = """
            update organisation_name set known_until = ?
            where organisation_id = any (?) and known_until is null
            """;

    private static final String NAMES = """
            insert into organisation_name (known_from, known_until, organisation_id, version, position, name, name_normal)
            select case when n.has_start then p.now end, case when n.former then p.now end,
                n.organisation_id, n.version, n.position, n.name, n.name_normal
            from (select ?::timestamptz as now) p, unnest(
                ?::boolean[], ?::boolean[], ?::bigint[], ?::integer[], ?::integer[], ?::text[], ?::text[])
                as n (has_start, former, organisation_id, version, position, name, name_normal)
            """;

    private static final String NUMBERS = """
            insert into organisation_identifier (type, value, organisation_id)
            select 'REGISTRATION', n.value, n.organisation_id
            from unnest(?::text[], ?::bigint[]) as n (value, organisation_id)
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final OrganisationEntries log;

    HistoryWriter(JdbcTemplate jdbc, Ledger ledger, OrganisationEntries log) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.log = log;
    }

    /** Writes what the pending versions of organisations bring; their current states are the caller's to write. */
    void write(List<Entry> entries, Source source, Provenance provenance) {
        OffsetDateTime now =
                provenance.recordedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        writeVersions(entries, source, provenance, now);
        writeNames(entries, now);
        writeNumbers(entries);
    }

    private void writeVersions(List<Entry> entries, Source source, Provenance provenance, OffsetDateTime now) {
        Append append = ledger.append();
        Map<Long, UUID> ids =
                log.ids(entries.stream().map(Entry::organisationId).toList());
        List<Logged> versions = new ArrayList<>();
        for (Entry entry : entries) {
            UUID id = Objects.requireNonNull(ids.get(entry.organisationId));
            for (PendingVersion pending : entry.pending) {
                String body = RegisterJson.write(pending.data());
                OrganisationEntries.Beside beside = beside(entry, pending, source, provenance, now);
                versions.add(new Logged(
                        entry.organisationId, pending, body, log.enter(append, id, pending.version(), body, beside)));
            }
        }
        jdbc.update(
                VERSIONS,
                ps -> new Chunk<>(ps, versions)
                        .value(source.name())
                        .value(now)
                        .value(provenance.actor())
                        .value(provenance.batchId())
                        .value(provenance.reason())
                        .value(append.range())
                        .longs(Logged::organisationId)
                        .integers(line -> line.version.version())
                        .texts(line -> line.version.change().name())
                        .texts(Logged::body)
                        .texts(line -> sheet(line.version.origin()))
                        .integers(line -> row(line.version.origin()))
                        .bytes(line -> line.entered.salt())
                        .integers(line -> line.entered.place().position()));
    }

    private static OrganisationEntries.Beside beside(
            Entry entry, PendingVersion pending, Source source, Provenance provenance, OffsetDateTime now) {
        return new OrganisationEntries.Beside(
                entry.code,
                pending.change().name(),
                source.name(),
                now.toInstant(),
                provenance.actor(),
                provenance.reason(),
                Objects.toString(provenance.batchId(), null),
                sheet(pending.origin()),
                row(pending.origin()));
    }

    private void writeNames(List<Entry> entries, OffsetDateTime now) {
        List<Line<NameLines.Line>> names = new ArrayList<>();
        List<Long> closing = new ArrayList<>();
        for (Entry entry : entries) {
            NameLines history = NameLines.of(entry.before, entry.pending);
            history.lines().forEach(line -> names.add(new Line<>(entry.organisationId, line)));
            if (history.closesHeldName()) {
                closing.add(entry.organisationId);
            }
        }
        if (!closing.isEmpty()) {
            jdbc.update(CLOSE_NAMES, ps -> new Chunk<>(ps, closing).value(now).longs(Long::longValue));
        }
        if (!names.isEmpty()) {
            jdbc.update(
                    NAMES,
                    ps -> new Chunk<>(ps, names)
                            .value(now)
                            .booleans(line -> line.of.hasStart())
                            .booleans(line -> !line.of.current())
                            .longs(Line::organisationId)
                            .integers(line -> line.of.version())
                            .integers(line -> line.of.position())
                            .texts(line -> line.of.name())
                            .texts(line -> line.of.normal()));
        }
    }

    private void writeNumbers(List<Entry> entries) {
        List<Line<String>> numbers = lines(entries, HistoryWriter::newNumbers);
        if (!numbers.isEmpty()) {
            jdbc.update(NUMBERS, ps -> new Chunk<>(ps, numbers).texts(Line::of).longs(Line::organisationId));
        }
    }

    private static List<String> newNumbers(Entry entry) {
        String held = entry.before == null ? null : entry.before.registrationNumber();
        return entry.pending.stream()
                .map(version -> version.data().registrationNumber())
                .filter(Objects::nonNull)
                .filter(number -> !number.equals(held))
                .flatMap(number -> OlderNumber.read(OlderNumber.Type.REGISTRATION, number).stream())
                .map(OlderNumber::value)
                .distinct()
                .toList();
    }

    private static @Nullable String sheet(@Nullable RowOrigin origin) {
        return origin == null ? null : origin.sheet();
    }

    private static @Nullable Integer row(@Nullable RowOrigin origin) {
        return origin == null ? null : origin.row();
    }

    private static <T> List<Line<T>> lines(List<Entry> entries, Function<Entry, List<T>> of) {
        List<Line<T>> lines = new ArrayList<>();
        for (Entry entry : entries) {
            of.apply(entry).forEach(one -> lines.add(new Line<>(entry.organisationId, one)));
        }
        return lines;
    }

    /**
     * What is to be written about one organisation.
     *
     * @param organisationId its key
     * @param code its code
     * @param before what the register held before, or null if it did not know the organisation
     * @param pending its new versions, in order
     */
    record Entry(long organisationId, String code, @Nullable RegisterData before, List<PendingVersion> pending) {}

    private record Logged(
            long organisationId, PendingVersion version, String body, OrganisationEntries.Entered entered) {}

    private record Line<T>(long organisationId, T of) {}
}
