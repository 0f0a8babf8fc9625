package org.zhengxin.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Codes;
import org.zhengxin.access.SignIns;
import org.zhengxin.access.Visitor;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.LowerFloors;
import tools.jackson.databind.JsonNode;

/** The operator's way back in, when the only account of the office lost its second factor. */
@WithDatabase
@SpringBootTest(
        classes = LowerFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "zhengxin.access.demonstration=true")
class RecoverAccountTest {

    private static final String CHOSEN = "eight plane trees by the canal";
    private static final Pattern LINK = Pattern.compile("/invitation/zx_[A-Za-z0-9_-]+");

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Autowired
    private DataDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void onlyOfficeAccount_recovered_signsInAnew_andEverythingBeforeEnds() {
        JsonNode office = SignIns.in(directory).of("office");
        Visitor before = Visitor.on(port);
        before.password("office", office.get("password").asString());
        before.code(Codes.now(office.get("totpSecret").asString(), Clock.systemUTC()));
        assertThat(before.get("/desk").statusCode()).isEqualTo(200);

        assertThat(run("Office")).isZero();
        Matcher link = LINK.matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(link.find()).isTrue();
        assertThat(before.get("/desk").statusCode()).isEqualTo(303);
        assertThat(before.password("office", office.get("password").asString()).statusCode())
                .isEqualTo(422);

        Visitor anew = Visitor.on(port);
        anew.fill(link.group(), link.group(), Map.of("password", CHOSEN, "again", CHOSEN));
        assertThat(anew.password("office", CHOSEN).headers().firstValue("Location"))
                .contains("/login/second-factor");
        assertThat(jdbc.sql("SELECT actor FROM account_event WHERE act = 'RECOVERY_STARTED'")
                        .query(String.class)
                        .list())
                .containsExactly("operator:command");
    }

    @Test
    void accountThatIsNotThere_orWrongUse_changesNothing_andSaysSo() {
        assertThat(run("nobody")).isEqualTo(1);
        assertThat(run()).isEqualTo(2);
        assertThat(run("office", "--data")).isEqualTo(2);
        assertThat(run("--help")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such account", "recover-account USER");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private int run(String... words) {
        RecoverAccountCommand command =
                new RecoverAccountCommand(Locale.ENGLISH, new PrintStream(out), new PrintStream(err));
        return command.run(List.of(words), Path.of("data"), Clock.systemUTC(), data -> database.getConnection());
    }
}
