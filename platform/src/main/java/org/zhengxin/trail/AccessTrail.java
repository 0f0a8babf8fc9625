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
import java.util.UUID;
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
     * @throws org.zhengxin.web.ProblemException {@code PURPOSE_UNKNOWN}, {@code CASE_NUMBER_NEEDED} and the like (400) if
     *     the reason does not do; {@code ACCESS_NOT_RECORDED} (503) if it cannot be written. Then nothing may be shown.
     */
    public void write(Caller caller, Reason reason, Access access) {
        write(caller, reason, List.of(access));
    }

    /**
     * Writes some accesses with one reason, durably, all or none: one for each organisation whose data a page shows, so
     * that each finds it among the accesses to its own.
     *
     * @throws org.zhengxin.web.ProblemException as {@link #write(Caller, Reason, Access)}
     */
    public void write(Caller caller, Reason reason, Collection<Access> accesses) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An access is written before the transaction that reads");
        }
        try {
            Reader reader = readers.of(caller);
            Reason checked = reasons.checked(reason, reader.role());
            transaction.executeWithoutResult(
                    status -> accesses.stream().distinct().forEach(access -> insert(reader, checked, access)));
        } catch (DataAccessException | TransactionException e) {
            // Only the class: a driver's message may quote a row.
            LOG.error("An access could not be written: {}", e.getClass().getName());
            throw TrailProblem.ACCESS_NOT_RECORDED.exception();
        }
    }

    private void insert(Reader reader, Reason reason, Access access) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                INSERT INTO access_read (at, day, reader, unit, role, organisation_id, what, items,
                                         purpose, case_number, on_behalf_of)
                VALUES (:at, :day, :reader, :unit, :role, :organisation, :what, :items,
                        :purpose, :caseNumber, :onBehalfOf)
                """)
                .param("at", Timestamp.from(now))
                .param("day", LocalDate.ofInstant(now, SHANGHAI))
                .param("reader", reader.id())
                .param("unit", reader.unit())
                .param("role", reader.role().name())
                .param("organisation", access.organisation(), Types.BIGINT)
                .param("what", access.view().word())
                .param("items", access.items().toArray(UUID[]::new))
                .param("purpose", reason.purpose())
                .param("caseNumber", reason.caseNumber(), Types.VARCHAR)
                .param("onBehalfOf", reason.onBehalfOf(), Types.VARCHAR)
                .update();
    }
}
