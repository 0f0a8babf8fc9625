package org.zhengxin.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Role;
import org.zhengxin.access.Visitor;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.intake.testing.Ended;

/** A clerk at a browser, who waits for what was sent. */
final class Desk {
    private static final String PASSWORD = "seven ginkgo leaves";
    private static final Pattern BATCH = Pattern.compile("/desk/batches/([0-9a-f-]{36})");

    private final Visitor visitor;
    private final Ended ended;
    private final long account;

    private Desk(Visitor visitor, Ended ended, long account) {
        this.visitor = visitor;
        this.ended = ended;
        this.account = account;
    }

    static Desk of(int port, Agency agency, String username, Accounts accounts, Passwords passwords, Ended ended) {
        NewAccount clerk = new NewAccount(username, "数据岗", agency.name(), Role.CLERK, agency.id(), null, null);
        long id = accounts.add(clerk, passwords.hash(PASSWORD), "test").orElseThrow();
        Visitor visitor = Visitor.on(port);
        assertThat(visitor.password(username, PASSWORD).statusCode()).isEqualTo(303);
        return new Desk(visitor, ended, id);
    }

    long account() {
        return account;
    }

    Visitor visitor() {
        return visitor;
    }

    UUID send(String csv) throws Exception {
        return send(csv, Map.of());
    }

    UUID send(String csv, Map<String, String> fields) throws Exception {
        visitor.get("/desk/batches");
        return taken(visitor.upload("/desk/batches", "处罚.csv", csv, fields));
    }

    /** Waits for the batch that an answer leads to. */
    UUID taken(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        Matcher place = BATCH.matcher(answer.headers().firstValue("Location").orElse(""));
        assertThat(place.find()).isTrue();
        UUID batch = UUID.fromString(place.group(1));
        ended.await(batch);
        return batch;
    }

    String page(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    void recall(UUID batch, String reason) throws Exception {
        HttpResponse<String> answer =
                visitor.fill("/desk/batches/" + batch, "/desk/batches/" + batch + "/recall", Map.of("reason", reason));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("done=recall-begun");
        ended.awaitRecall(batch);
    }
}
