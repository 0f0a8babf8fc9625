package org.zhengxin.access.account;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an account's password, second factor and sign-ins away and makes a one-time link for new ones (账号恢复). */
@Component
public class AccountRecovery {

    private final JdbcClient jdbc;
    private final OneTimeLinks links;
    private final RecoveryCodes codes;
    private final AccountEvents events;

    AccountRecovery(JdbcClient jdbc, OneTimeLinks links, RecoveryCodes codes, AccountEvents events) {
        this.jdbc = jdbc;
        this.links = links;
        this.codes = codes;
        this.events = events;
    }

    /** Returns one that works outside of the platform; its caller begins and ends the transaction. */
    static AccountRecovery with(JdbcClient jdbc, Clock clock) {
        return new AccountRecovery(
                jdbc, new OneTimeLinks(jdbc, clock), new RecoveryCodes(jdbc), new AccountEvents(jdbc, clock));
    }

    /**
     * Begins a recovery; browsers that the account was known in are forgotten too.
     *
     * @param actor who does so, as it is written down
     */
    @Transactional
    public OneTimeLinks.Link begin(long account, String actor) {
        jdbc.sql("UPDATE account SET password_hash = NULL, totp_secret = NULL WHERE id = :account")
                .param("account", account)
                .update();
        codes.clear(account);
        for (String table : new String[] {"sign_in", "known_device"}) {
            jdbc.sql("DELETE FROM " + table + " WHERE account_id = :account")
                    .param("account", account)
                    .update();
        }
        events.write(actor, AccountEvents.Act.RECOVERY_STARTED, account);
        return links.make(account, actor);
    }
}
