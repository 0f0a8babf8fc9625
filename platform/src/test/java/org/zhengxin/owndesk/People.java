package org.zhengxin.owndesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.zhengxin.access.Account;
import org.zhengxin.access.Codes;
import org.zhengxin.access.Role;
import org.zhengxin.access.Visitor;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.SecondFactor;

/** Those who sign in. */
final class People {

    static final String PASSWORD = "seven ginkgo leaves";

    private static int count;

    private final int port;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final Clock clock;

    People(int port, Accounts accounts, Passwords passwords, SecondFactor factor, Clock clock) {
        this.port = port;
        this.accounts = accounts;
        this.passwords = passwords;
        this.factor = factor;
        this.clock = clock;
    }

    Account add(Role role, String organisation) {
        String username = "someone-" + ++count;
        String of = role == Role.ORGANISATION ? organisation : null;
        long id = accounts.add(
                        new NewAccount(username, "岗位" + count, "某单位", role, null, null, of),
                        passwords.hash(PASSWORD),
                        "test")
                .orElseThrow();
        return accounts.byId(id).orElseThrow().account();
    }

    Visitor of(String organisation) {
        return signedIn(add(Role.ORGANISATION, organisation).username());
    }

    Visitor signedIn(String username) {
        Visitor visitor = Visitor.on(port);
        assertThat(visitor.password(username, PASSWORD).headers().firstValue("Location"))
                .contains("/desk");
        return visitor;
    }

    Visitor office() {
        Account office = add(Role.OFFICE, "");
        String secret = factor.setFresh(office.id());
        Visitor visitor = Visitor.on(port);
        visitor.password(office.username(), PASSWORD);
        assertThat(visitor.code(Codes.now(secret, clock)).headers().firstValue("Location"))
                .contains("/desk");
        return visitor;
    }
}
