package org.zhengxin.access.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Role;
import org.zhengxin.access.SetClock;
import org.zhengxin.access.Staff;
import org.zhengxin.access.Visitor;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import org.zhengxin.web.testing.LowerFloors;

/** The office's page for machine clients. */
@WithDatabase
@SpringBootTest(
        classes = {LowerFloors.class, SetClock.InPlace.class, Staff.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "zhengxin.access.demonstration=true")
class MachinesPageTest {

    private static final String PATH = "/desk/machine-clients";
    private static final Pattern TOKEN = Pattern.compile("<code class=\"secret\">(zx_[A-Za-z0-9_-]+)</code>");

    @LocalServerPort
    private int port;

    @Autowired
    private Staff staff;

    @Autowired
    private Agencies agencies;

    @Autowired
    private MachineClients clients;

    @Autowired
    private SetClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void client_made_rotated_ended_tokenShownOnce_everyActWrittenDown() {
        Visitor office = signedIn(null);
        String first = token(make(office, "审批系统 <b>", Map.of("scopes", "public")));
        long id = clients.all().getLast().id();
        assertThat(office.page()).contains("审批系统 &lt;b&gt;");
        assertThat(Http.on(port).bearer(first).get("/codes").statusCode()).isEqualTo(200);
        assertThat(office.get(PATH).body()).doesNotContain(first);

        clock.pass(java.time.Duration.ofSeconds(1));
        String second = token(office.fill(PATH, PATH + "/" + id + "/token", Map.of("days", "30")));
        assertThat(Http.on(port).bearer(second).get("/codes").statusCode()).isEqualTo(200);

        HttpResponse<String> ended = office.fill(PATH, PATH + "/" + id + "/end", Map.of());
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(Http.on(port).bearer(second).get("/codes").statusCode()).isEqualTo(401);
        assertThat(office.fill(PATH, PATH + "/" + id + "/token", Map.of("days", "30"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(acts("machine:" + id)).containsExactly("MACHINE_CREATED", "MACHINE_ROTATED", "MACHINE_ENDED");
    }

    @Test
    void form_notSound_isShownAgainWithWhatIsWrong() {
        Visitor office = signedIn(null);
        int before = clients.all().size();
        assertThat(make(office, "系统", Map.of("scopes", "batches:send")).body()).contains("class=\"errors\"", "系统");
        assertThat(make(office, "系统", Map.of()).statusCode()).isEqualTo(422);
        assertThat(make(office, "系统", Map.of("scopes", "public", "days", "many"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(make(office, "", Map.of("scopes", "public")).statusCode()).isEqualTo(422);
        assertThat(clients.all()).hasSize(before);
    }

    @Test
    void districtsOffice_hasItsOwnAgenciesClientsAlone() {
        Visitor city = signedIn(null);
        make(city, "全市系统", Map.of("scopes", "public"));
        long id = clients.all().getLast().id();
        Visitor district = signedIn("419999");
        assertThat(district.get(PATH).body()).doesNotContain("全市系统");
        assertThat(make(district, "越权", Map.of("scopes", "public")).statusCode())
                .isEqualTo(422);
        Map<String, String> foreign = Map.of(
                "scopes", "batches:send", "agency", agencies.all().getFirst().code());
        assertThat(make(district, "越权", foreign).statusCode()).isEqualTo(422);
        assertThat(district.fill(PATH, PATH + "/" + id + "/end", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(clients.byId(id)).isPresent();
    }

    private HttpResponse<String> make(Visitor office, String name, Map<String, String> more) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of("name", name, "days", "90", "perMinute", "600"));
        fields.putAll(more);
        return office.fill(PATH, PATH, fields);
    }

    private static String token(HttpResponse<String> answer) {
        Matcher found = TOKEN.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private List<String> acts(String subject) {
        return jdbc.sql("SELECT act FROM account_event WHERE subject = :subject ORDER BY id")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private Visitor signedIn(@Nullable String region) {
        return staff.signedIn(port, Role.OFFICE, null, region);
    }
}
