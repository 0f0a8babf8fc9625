package org.zhengxin.access.account;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.access.AdministrativeActs;

/**
 * Writes down every administrative act about accounts, agencies and machine clients (账号操作记录); nothing is altered
 * afterwards.
 */
@Component
public class AccountEvents implements AdministrativeActs {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was done. */
    public enum Act {
        INVITED,
        RECOVERY_STARTED,
        LINK_USED,
        ENDED,
        PASSWORD_CHANGED,
        SECOND_FACTOR_SET,
        RECOVERY_CODES_MADE,
        RECOVERY_CODE_USED,
        SIGNED_IN,
        SIGN_INS_ENDED,
        MACHINE_CREATED,
        MACHINE_ROTATED,
        MACHINE_ENDED,
        CLAIM_PROVEN,
        CLAIM_LETTER_PRINTED,
        CLAIM_CONFIRMED,
        CLAIM_REFUSED,
        AGENCY_ADDED,
        AGENCY_TOKEN_CHANGED,
        AGENCY_DELIVERIES_CHANGED,
        OPERATOR_TOKEN_CHANGED
    }

    /** Writes an act about an account. */
    public void write(String actor, Act act, long account) {
        write(actor, act, account, null);
    }

    @Override
    public void write(String actor, String act, String subject) {
        insert(actor, act, null, subject);
    }

    /** Writes an act about something else, such as a machine client. */
    public void write(String actor, Act act, @Nullable Long account, @Nullable String subject) {
        insert(actor, act.name(), account, subject);
    }

    private void insert(String actor, String act, @Nullable Long account, @Nullable String subject) {
        jdbc.sql("""
                        INSERT INTO account_event (at, actor, act, account_id, subject)
                        VALUES (:at, :actor, :act, :account, :subject)""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("act", act)
                .param("account", account)
                .param("subject", subject)
                .update();
    }
}
