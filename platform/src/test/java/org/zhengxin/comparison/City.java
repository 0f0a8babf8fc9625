package org.zhengxin.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.foundation.code.OrganisationCode;
import org.zhengxin.foundation.code.UnifiedCode;
import org.zhengxin.organisation.NewOrganisation;
import org.zhengxin.organisation.OrganisationRegister;
import org.zhengxin.organisation.Provenance;
import org.zhengxin.organisation.RegistrationRow;
import org.zhengxin.organisation.RowOrigin;
import org.zhengxin.store.testing.Emptied;

/** Puts organisations into the register by registration, and records into files as their module would. */
final class City {
    private final OrganisationRegister register;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    City(OrganisationRegister register, JdbcClient jdbc, TransactionTemplate transaction) {
        this.register = register;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Returns a sound code. */
    static String code(int number) {
        return UnifiedCode.of("91410103", OrganisationCode.of("%08d".formatted(number)))
                .value();
    }

    void clear() {
        Emptied.tables(jdbc, """
                organisation, organisation_version, organisation_name, organisation_identifier,
                    organisation_link, organisation_mark, name_index, record, version CASCADE""");
    }

    void register(String code, String name, String status, @Nullable String olderNumber, String... formerNames) {
        RegistrationRow row = new RegistrationRow(
                new RowOrigin("Sheet1", 1),
                code,
                name,
                "企业法人",
                status,
                null,
                null,
                "410105",
                null,
                null,
                null,
                olderNumber,
                List.of(formerNames));
        transaction.executeWithoutResult(done -> register.applyRegistration(List.of(row), provenance()));
    }

    void openProvisional(String code, String name) {
        NewOrganisation stranger = new NewOrganisation(new RowOrigin("Sheet1", 1), code, name, null, null);
        transaction.executeWithoutResult(done -> register.openProvisional(List.of(stranger), provenance()));
    }

    void merge(String retired, String surviving) {
        jdbc.sql("""
                INSERT INTO organisation_link (retired_id, surviving_id, from_on, reason, actor, recorded_at)
                SELECT r.id, s.id, '2026-01-01', '合并', 'office:test', now()
                FROM organisation r, organisation s WHERE r.code = :retired AND s.code = :surviving""").param("retired", retired).param("surviving", surviving).update();
        jdbc.sql("UPDATE organisation SET linked = true WHERE code IN (:retired, :surviving)")
                .param("retired", retired)
                .param("surviving", surviving)
                .update();
    }

    /** A penalty that is public between two days; never without the first. */
    UUID penalty(String code, String number, @Nullable LocalDate from, @Nullable LocalDate until) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO record (organisation_id, id, kind, document_key, extra_key, current_version)
                SELECT id, :record, 'administrative-penalty', decode(md5(:number), 'hex'), '', 0
                FROM organisation WHERE code = :code""")
                .param("record", id)
                .param("number", number)
                .param("code", code)
                .update();
        version(id, number, from, until);
        return id;
    }

    /** A further version of a penalty. */
    void version(UUID record, String number, @Nullable LocalDate from, @Nullable LocalDate until) {
        jdbc.sql("UPDATE record SET current_version = current_version + 1 WHERE id = ?")
                .param(record)
                .update();
        jdbc.sql("""
                INSERT INTO version (organisation_id, record_id, version, kind, change, authority_key, authority_name,
                    document_number, decided_on, status, public_from, public_until, hidden_because, body, digest,
                    received_at, recorded_at)
                SELECT organisation_id, id, current_version, kind, 'ADDED', 'none', '中州市某局', :number, '2026-05-06',
                    'IN_FORCE', :from, :until, CASE WHEN :from::date IS NULL THEN 'MINOR_NOT_PUBLISHED' END, '{}',
                    decode(md5(:number), 'hex'), now(), now()
                FROM record WHERE id = :record""")
                .param("record", record)
                .param("number", number)
                .param("from", from)
                .param("until", until)
                .update();
    }

    private static Provenance provenance() {
        return Provenance.batch(UUID.randomUUID(), "agency:test", Instant.parse("2026-10-01T00:00:00Z"));
    }
}
