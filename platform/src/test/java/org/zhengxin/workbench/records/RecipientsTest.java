package org.zhengxin.workbench.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Role;
import org.zhengxin.access.SignIns;
import org.zhengxin.access.Staff;
import org.zhengxin.access.Visitor;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import org.zhengxin.workbench.Sendings;
import org.zhengxin.workbench.SignedLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What registered recipients of adverse records are told, and that they confirm what they have removed. */
@WithDatabase
@Import({Ended.class, Staff.class, SignedLog.class, Sendings.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class RecipientsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Sendings sendings;

    @Autowired
    private Staff staff;

    @Autowired
    private SignedLog signed;

    @Autowired
    private DataDirectory directory;

    @Test
    void recipient_isToldAdverseChanges_andConfirmsRemovals() throws Exception {
        Agency registrar = sendings.registrar();
        sendings.register(505);
        String token = recipient();
        Http feed = Http.on(port).bearer(token);
        String news = "/api/v1/changes?after=" + signed.last();
        UUID record = sendings.record(sendings.send(
                registrar,
                null,
                sendings.fine(registrar, 505, "本单位〔2026〕505号", "").csv()));
        long before = signed.last();
        assertThat(feed.get(news).body()).contains(record.toString());
        assertThat(Http.on(port).get(news).body()).doesNotContain(record.toString());
        assertThat(feed.get("/api/v1/changes").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));

        Visitor clerk = staff.signedIn(port, Role.CLERK, registrar, null);
        String page = "/desk/records/" + record + "/withdrawal";
        clerk.fill(page, page, Map.of("version", "1", "ground", "DUPLICATE", "text", ""));
        long removed = signed.last();
        JsonNode change = JsonMapper.shared()
                .readTree(feed.get("/api/v1/changes?after=" + before).body())
                .path("items")
                .path(0);
        assertThat(change.path("id").asString()).isEqualTo(record.toString());
        assertThat(change.path("publicToday").asBoolean()).isFalse();
        assertThat(change.path("organisation").isNull()).isTrue();

        assertThat(standing().path("removalsWaiting").asLong()).isEqualTo(1);
        assertThat(confirm(feed, removed + 1_000)).isEqualTo(422);
        assertThat(confirm(Http.on(port).bearer(SignIns.in(directory).agencyToken()), removed))
                .isEqualTo(403);
        assertThat(confirm(feed, removed)).isEqualTo(200);
        assertThat(standing().path("removalsWaiting").asLong()).isZero();
        assertThat(standing().path("confirmedUpTo").asLong()).isEqualTo(removed);
        assertThat(confirm(feed, 0)).isEqualTo(200);
        assertThat(standing().path("confirmedUpTo").asLong()).isEqualTo(removed);
    }

    private int confirm(Http as, long upTo) {
        return as.send("POST", "/api/v1/changes/confirmations", "{\"upTo\":" + upTo + "}")
                .statusCode();
    }

    private JsonNode standing() {
        JsonNode items = JsonMapper.shared()
                .readTree(office().get("/api/v1/changes/recipients").body())
                .path("items");
        return items.path(items.size() - 1);
    }

    private String recipient() {
        String answer = office().send("POST", "/api/v1/machine-clients", "{\"name\":\"接收系统\",\"scopes\":[\"changes\"]}")
                .body();
        return JsonMapper.shared().readTree(answer).path("token").asString();
    }

    private Http office() {
        return Http.on(port).basic("office", SignIns.in(directory).officePassword());
    }
}
