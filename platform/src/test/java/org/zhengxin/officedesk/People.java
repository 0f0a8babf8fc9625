package org.zhengxin.officedesk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Codes;
import org.zhengxin.access.Role;
import org.zhengxin.access.Visitor;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.SecondFactor;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.Submission;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Penalties;

/** People who sign in, and what agencies send. */
@TestComponent
class People {
    private static final String PASSWORD = "seven ginkgo leaves";
    private static int count;

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final BatchService batches;
    private final Ended ended;
    private final Clock clock;

    People(
            Accounts accounts,
            Passwords passwords,
            SecondFactor factor,
            BatchService batches,
            Ended ended,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factor = factor;
        this.batches = batches;
        this.ended = ended;
        this.clock = clock;
    }

    /** Returns somebody of the office, each time another person. */
    Visitor office(int port, @Nullable String region) {
        return signedIn(port, Role.OFFICE, null, region);
    }

    Visitor signedIn(int port, Role role, @Nullable Agency agency, @Nullable String region) {
        String username = "desk-" + ++count;
        long id = accounts.add(
                        new NewAccount(
                                username, "试验岗", "试验单位", role, agency == null ? null : agency.id(), region, null),
                        passwords.hash(PASSWORD),
                        "test")
                .orElseThrow();
        String secret = factor.setFresh(id);
        Visitor visitor = Visitor.on(port);
        visitor.password(username, PASSWORD);
        visitor.code(Codes.now(secret, clock));
        visitor.get("/desk");
        return visitor;
    }

    UUID send(Agency agency, Penalties file) throws Exception {
        return send(agency, file.csv());
    }

    void register(Agency registrar, int... companies) throws Exception {
        StringBuilder csv = new StringBuilder("统一社会信用代码,主体名称,主体类型,登记状态\r\n");
        for (int company : companies) {
            csv.append(Penalties.company(company)).append(",测试").append(company).append("有限公司,企业法人,存续\r\n");
        }
        send(registrar, csv.toString());
    }

    private UUID send(Agency agency, String csv) throws Exception {
        Submission submission = submit(agency, csv);
        UUID id = ((Submission.Queued) submission).batch();
        ended.await(id);
        return id;
    }

    private Submission submit(Agency agency, String csv) throws IOException {
        return batches.submit(
                agency,
                new BatchService.Delivery(null, null, false, "测试.csv"),
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
