package org.zhengxin.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the register of organisations as a stream, in the order in which it came to know them (主体库全量读取): what is
 * about the organisation alone. No representative is read, nor an address, which is a home where a trader works at it.
 */
@Service
public class RegisterExport {
    private static final int FETCHED = 1_000;

    /** Those that registration data or the office vouch for, each once: a merged one is its survivor. */
    private static final String ALL = """
            select o.code, o.name, nullif(o.former_names, '{}'), o.kind, o.status, o.established_on, o.registrar,
                   o.region, o.industry, o.registration_number, o.updated_at
            from organisation o
            where not o.provisional
              and (not o.linked or not exists (
                  select 1 from organisation_link l where l.retired_id = o.id and l.ended_at is null))
            order by o.id
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    RegisterExport(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCHED);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * An organisation of the register.
     *
     * @param kind 主体类型, as given
     * @param status 登记状态, as given
     * @param updated when its current state was recorded
     */
    public record Line(
            String code,
            String name,
            List<String> formerNames,
            @Nullable String kind,
            @Nullable String status,
            @Nullable LocalDate establishedOn,
            @Nullable String registrar,
            @Nullable String region,
            @Nullable String industry,
            @Nullable String registrationNumber,
            OffsetDateTime updated) {}

    /** Reads all of them. */
    public void each(Consumer<Line> sink) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("set local cursor_tuple_fraction = 1");
            jdbc.query(ALL, row -> {
                sink.accept(read(row));
            });
        });
    }

    private static Line read(ResultSet row) throws SQLException {
        return new Line(
                row.getString(1),
                row.getString(2),
                OrganisationRows.names(row.getArray(3)),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, OffsetDateTime.class));
    }
}
