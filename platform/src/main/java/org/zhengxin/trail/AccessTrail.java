package org.zhengxin.trail;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.Caller;

/**
 * Writes down who reads what that is not public (访问记录), before the answer leaves: whoever gives such an answer calls
 * this first, outside of any transaction, and answers only when it has returned. Reads of public data are not written.
 */
@Service
public class AccessTrail {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Logger LOG = LoggerFactory.getLogger(AccessTrail.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Reasons reasons;
    private final Readers readers;
    private final TransactionTemplate transaction;

    AccessTrail(
            JdbcClient jdbc, Clock clock, Reasons reasons, Readers readers, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.reasons = reasons;
        this.readers = readers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Writes one access, durably.
     *
     * @return its number
     * @throws org.zhengxin.web.ProblemException {@code PURPOSE_UNKNOWN}, {@code CASE_NUMBER_NEEDED} and the like (400) if
     *     the reason does not do; {@code ACCESS_NOT_RECORDED} (503) if it cannot be written. Then nothing may be shown.
     */
    public long write(Caller caller, Reason reason, Access access) {
        return write(caller, reason, List.of(access)).getFirst();
    }

    /**
     * Writes some accesses with one reason, durably, all or none: one for each organisation whose data a page shows, so
     * that each finds it among the accesses to its own.
     *
     * @return their numbers
     * @throws org.zhengxin.web.ProblemException as {@link #write(Caller, Reason, Access)}
     */
    public List<Long> write(Caller caller, Reason reason, Collection<Access> accesses) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An access is written before the transaction that reads");
        }
        try {
            Reader reader = readers.of(caller);
            Reason checked = reasons.checked(reason, reader.role());
            List<Access> distinct = accesses.stream().distinct().toList();
            return Objects.requireNonNull(transaction.execute(status -> insert(reader, checked, distinct)));
        } catch (DataAccessException | TransactionException e) {
            // Only the class: a driver's message may quote a row.
            LOG.error("An access could not be written: {}", e.getClass().getName());
            throw TrailProblem.ACCESS_NOT_RECORDED.exception();
        }
    }

    /**
     * Writes that an account reads what is held about its own organisation (自查).
     *
     * @param organisation the register's key of it
     * @param records that are read; empty for all
     * @throws org.zhengxin.web.ProblemException as {@link #write(Caller, Reason, Access)}
     */
    public void writeOwn(Caller.OfAccount caller, long organisation, List<UUID> records) {
        write(
                caller,
                Reason.ownData(),
                Access.to(ReadView.OWN_FILE, organisation).of(records));
    }

    /** One statement, for a page of a list is an access to each organisation on it. */
    private List<Long> insert(Reader reader, Reason reason, List<Access> accesses) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return jdbc.sql("""
                INSERT INTO access_read (at, day, reader, unit, role, organisation_id, what, items,
                                         purpose, case_number, on_behalf_of)
                SELECT :at, :day, :reader, :unit, :role, organisation, view, items::uuid[],
                       :purpose, :caseNumber, :onBehalfOf
                FROM unnest(:organisations::bigint[], :views::text[], :items::text[])
                     WITH ORDINALITY AS access(organisation, view, items, place)
                ORDER BY place
                RETURNING id
                """)
                .param("at", Timestamp.from(now))
                .param("day", LocalDate.ofInstant(now, SHANGHAI))
                .param("reader", reader.id())
                .param("unit", reader.unit())
                .param("role", reader.role().name())
                .param("purpose", reason.purpose())
                .param("caseNumber", reason.caseNumber(), Types.VARCHAR)
                .param("onBehalfOf", reason.onBehalfOf(), Types.VARCHAR)
                .param(
                        "organisations",
                        accesses.stream().map(Access::organisation).toArray(Long[]::new))
                .param(
                        "views",
                        accesses.stream().map(access -> access.view().word()).toArray(String[]::new))
                .param("items", accesses.stream().map(AccessTrail::items).toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    /** The items as PostgreSQL writes an array: arrays of an array would have to be of one length. */
    private static String items(Access access) {
        return access.items().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
