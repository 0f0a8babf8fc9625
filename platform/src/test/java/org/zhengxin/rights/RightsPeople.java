package org.zhengxin.rights;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Codes;
import org.zhengxin.access.Role;
import org.zhengxin.access.Visitor;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.SecondFactor;
import org.zhengxin.access.directory.NewAgency;
import org.zhengxin.access.directory.StoredAgencies;
import org.zhengxin.foundation.text.OrganisationName;

/** Agencies, organisations and people who sign in, for tests of the module's desks. */
@TestComponent
public class RightsPeople {
    private static final String PASSWORD = "seven ginkgo leaves";
    private static int count;

    private final StoredAgencies directory;
    private final Agencies agencies;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final JdbcClient jdbc;
    private final Clock clock;

    RightsPeople(
            StoredAgencies directory,
            Agencies agencies,
            Accounts accounts,
            Passwords passwords,
            SecondFactor factor,
            JdbcClient jdbc,
            Clock clock) {
        this.directory = directory;
        this.agencies = agencies;
        this.accounts = accounts;
        this.passwords = passwords;
        this.factor = factor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns an agency, added where it is not there. */
    public Agency agency(String code, String name, boolean fourEyes) {
        Agency found = agencies.byCode(code)
                .or(() -> directory.add(
                        new NewAgency(code, name, null, "410100", false, null, List.of()), "token-" + code, "test"))
                .orElseThrow();
        directory.setFourEyes(found, fourEyes);
        return agencies.byCode(code).orElseThrow();
    }

    /** Puts an organisation on the shelf; returns its key. */
    public long organisation(String code, String name) {
        return jdbc.sql("""
                INSERT INTO organisation (code, version, provisional, opened_at, updated_at, name, name_normal, kind, status,
                                          region)
                VALUES (:code, 1, false, now(), now(), :name, :normal, '企业法人', '存续', '410105')
                ON CONFLICT (code) DO UPDATE SET name = excluded.name RETURNING id""")
                .param("code", code)
                .param("name", name)
                .param("normal", OrganisationName.normal(name))
                .query(Long.class)
                .single();
    }

    /** Signs somebody in at an agency, each time another person. */
    public Visitor at(int port, Role role, Agency agency) {
        return signedIn(port, new NewAccount(username(), "岗位", agency.name(), role, agency.id(), null, null));
    }

    /** Signs somebody of an organisation in. */
    public Visitor of(int port, String organisation) {
        return signedIn(port, new NewAccount(username(), "岗位", "某单位", Role.ORGANISATION, null, null, organisation));
    }

    /** Signs somebody of the office in. */
    public Visitor office(int port) {
        return signedIn(port, new NewAccount(username(), "岗位", "信用办", Role.OFFICE, null, null, null));
    }

    /** Returns an account without a sign-in. */
    public Account account(Role role, Agency agency) {
        long id = accounts.add(
                        new NewAccount(username(), "岗位", agency.name(), role, agency.id(), null, null),
                        passwords.hash(PASSWORD),
                        "test")
                .orElseThrow();
        return accounts.byId(id).orElseThrow().account();
    }

    private Visitor signedIn(int port, NewAccount wanted) {
        long id = accounts.add(wanted, passwords.hash(PASSWORD), "test").orElseThrow();
        Visitor visitor = Visitor.on(port);
        boolean second = wanted.role().needsSecondFactor();
        String secret = second ? factor.setFresh(id) : "";
        visitor.password(wanted.username(), PASSWORD);
        if (second) {
            visitor.code(Codes.now(secret, clock));
        }
        return visitor;
    }

    private static String username() {
        return "rights-" + ++count + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
