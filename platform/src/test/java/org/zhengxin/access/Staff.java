package org.zhengxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.SecondFactor;

/** Accounts of tests, and browsers that are signed in to them. */
@TestComponent
public class Staff {
    /** The password of all. */
    public static final String PASSWORD = "seven ginkgo leaves";

    private static int count;

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final Clock clock;

    Staff(Accounts accounts, Passwords passwords, SecondFactor factor, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factor = factor;
        this.clock = clock;
    }

    /** Adds an account without a second factor and returns its number. */
    public long add(String username, Role role, @Nullable Agency agency, @Nullable String region) {
        Long agencyId = agency == null ? null : agency.id();
        String unit = agency == null ? "某单位" : agency.name();
        return accounts.add(
                        new NewAccount(username, "某岗", unit, role, agencyId, region, null),
                        passwords.hash(PASSWORD),
                        "test")
                .orElseThrow();
    }

    /** Adds an account with a second factor, each time another one, and signs a browser in to it. */
    public Visitor signedIn(int port, Role role, @Nullable Agency agency, @Nullable String region) {
        String username = "staff-" + ++count;
        return signedIn(port, username, factor.setFresh(add(username, role, agency, region)));
    }

    /** Signs a browser in to an account with a second factor. */
    public Visitor signedIn(int port, String username, String secret) {
        Visitor visitor = Visitor.on(port);
        visitor.password(username, PASSWORD);
        assertThat(visitor.code(Codes.now(secret, clock)).statusCode()).isEqualTo(303);
        visitor.get("/desk");
        return visitor;
    }
}
