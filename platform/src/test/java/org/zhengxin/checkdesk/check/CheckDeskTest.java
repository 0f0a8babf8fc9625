package org.zhengxin.checkdesk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Codes;
import org.zhengxin.access.Role;
import org.zhengxin.access.SignIns;
import org.zhengxin.access.Visitor;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.trail.AccessLine;
import org.zhengxin.trail.AccessReader;
import org.zhengxin.trail.AccessSearch;
import org.zhengxin.trail.AuditLine;
import org.zhengxin.trail.Reason;
import org.zhengxin.trail.TestCallers;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.testing.Http;
import tools.jackson.databind.JsonNode;

/** A checking officer's day, and the auditor's look at it afterwards. */
@WithDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhengxin.access.demonstration=true",
            "zhengxin.demo.organisations=60",
            "zhengxin.self-check.enabled=false"
        })
class CheckDeskTest {
    private static final Map<String, Visitor> SIGNED_IN = new HashMap<>();
    private static final Map<String, String> MATTER =
            Map.of("purpose", "procurement", "caseNumber", "中财采〔2026〕8号", "onBehalfOf", "");

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccessReader accesses;

    @Autowired
    private Checks checks;

    private Subject subject = new Subject(0, "", "");

    /** An organisation with a record that is shared and no longer public. */
    private record Subject(long id, String code, String document) {}

    @BeforeEach
    void choose() {
        jdbc.sql("""
                UPDATE version SET public_until = '2026-01-01'
                WHERE (organisation_id, record_id) IN (
                    SELECT organisation_id, record_id FROM version
                    WHERE public_until > current_date AND government_from <= current_date
                    ORDER BY organisation_id, record_id LIMIT 1)
                  AND NOT EXISTS (SELECT FROM version WHERE public_until = '2026-01-01')
                """).update();
        subject = jdbc.sql("""
                        SELECT o.id, o.code, v.document_number FROM version v JOIN organisation o ON o.id = v.organisation_id
                        WHERE v.public_until = '2026-01-01' ORDER BY v.version DESC LIMIT 1
                        """)
                .query((row, n) -> new Subject(row.getLong(1), row.getString(2), row.getString(3)))
                .single();
    }

    private Visitor visitor(String role) {
        return SIGNED_IN.computeIfAbsent(role, fresh -> {
            JsonNode signIn = SignIns.in(directory).of(role);
            Visitor visitor = Visitor.on(port);
            visitor.password(
                    signIn.get("username").asString(), signIn.get("password").asString());
            visitor.code(Codes.now(signIn.get("totpSecret").asString(), Clock.systemUTC()));
            return visitor;
        });
    }

    private HttpResponse<String> begin(Visitor visitor, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("organisation", subject.code());
        return visitor.fill("/desk/check", "/desk/check", all);
    }

    private AccessLine last() {
        return accesses.search(AccessSearch.all(), null, 1).getFirst().access();
    }

    @Test
    void officer_seesWhatIsShared_afterTheAccessIsWritten() {
        Visitor officer = visitor("officer");
        assertThat(officer.get("/desk/check?purpose=procurement&caseNumber=8&q=" + subject.code())
                        .body())
                .contains("value=\"" + subject.code() + "\"");
        HttpResponse<String> begun = begin(officer, MATTER);
        assertThat(begun.statusCode()).isEqualTo(303);
        AccessLine written = last();
        assertThat(written.organisation()).isEqualTo(subject.id());
        assertThat(written.caseNumber()).isEqualTo("中财采〔2026〕8号");
        assertThat(written.role()).isEqualTo("OFFICER");

        String address = "/desk/check/" + written.id();
        assertThat(begun.headers().firstValue("Location").orElseThrow()).endsWith(address);
        HttpResponse<String> page = officer.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(subject.document(), "不公示，仅共享", "2026-01-01", "中财采〔2026〕8号");
        assertThat(officer.get("/desk/check/history").body()).contains(subject.code(), "中财采〔2026〕8号");
        assertThat(last().id()).as("turning pages is the same access").isEqualTo(written.id());
    }

    @Test
    void theNumberOfAnAccess_opensItForWhoMadeItAlone() {
        begin(visitor("officer"), MATTER);
        String address = "/desk/check/" + last().id();
        assertThat(visitor("office").get(address).statusCode()).isEqualTo(404);
        assertThat(visitor("auditor").get(address).statusCode()).isEqualTo(403);
        assertThat(visitor("clerk").get(address).statusCode()).isEqualTo(403);
        assertThat(visitor("officer").get("/desk/check/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutACaseNumber_nothingIsWrittenOrShown() {
        long before = written();
        Visitor officer = visitor("officer");
        HttpResponse<String> answer = begin(officer, Map.of("purpose", "procurement"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain(subject.document()).contains("href=\"#caseNumber\"");
        assertThat(begin(officer, Map.of("purpose", "audit", "caseNumber", "1")).statusCode())
                .isEqualTo(422);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void whereTheAccessCannotBeWritten_nothingIsShown() {
        Visitor officer = visitor("officer");
        Http office = Http.on(port).basic("office", SignIns.in(directory).officePassword());
        String asOf = "/api/v1/organisations/" + subject.code() + "/records?asOf=2026-11-01";
        assertThat(office.get(asOf).statusCode()).isEqualTo(200);
        assertThat(last().what()).isEqualTo("records-as-of");
        officer.get("/desk/check");
        jdbc.sql("ALTER TABLE access_read ADD CONSTRAINT broken CHECK (false) NOT VALID")
                .update();
        try {
            HttpResponse<String> answer = begin(officer, MATTER);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).doesNotContain(subject.document());
            for (String path : List.of(asOf, "/api/v1/held", "/api/v1/log/export")) {
                HttpResponse<String> refused = office.get(path);
                assertThat(refused.statusCode()).as(path).isEqualTo(503);
                assertThat(refused.body()).as(path).contains("ACCESS_NOT_RECORDED");
            }
        } finally {
            jdbc.sql("ALTER TABLE access_read DROP CONSTRAINT broken").update();
        }
    }

    @Test
    void interface_saysWhyInHeaders() {
        Http office = Http.on(port).basic("office", SignIns.in(directory).officePassword());
        String asOf = "/api/v1/organisations/" + subject.code() + "/records?asOf=2026-11-01";
        assertThat(office.with("Purpose", "objection").get(asOf).statusCode()).isEqualTo(400);
        assertThat(office.with("Purpose", "objection")
                        .with("Case-Number", "%E5%BC%82%E8%AE%AE-3")
                        .get(asOf)
                        .statusCode())
                .isEqualTo(200);
        assertThat(last().caseNumber()).isEqualTo("异议-3");
        assertThat(last().purpose()).isEqualTo("objection");
    }

    @Test
    void whatNoChannelHoldsAnyMore_isServedToNobodyHere() {
        jdbc.sql(
                        "UPDATE version SET government_until = '2026-01-01' WHERE organisation_id = :id AND document_number = :number")
                .param("id", subject.id())
                .param("number", subject.document())
                .update();
        begin(visitor("officer"), MATTER);
        assertThat(visitor("officer").get("/desk/check/" + last().id()).body()).doesNotContain(subject.document());
        jdbc.sql("UPDATE version SET government_until = NULL WHERE organisation_id = :id AND document_number = :number")
                .param("id", subject.id())
                .param("number", subject.document())
                .update();
    }

    @Test
    void officerOfADistrict_checksThatDistrictAlone() {
        assertThatThrownBy(() -> checks.begin(
                        TestCallers.signedIn(1, Role.OFFICER, "外区", "990101"),
                        new Reason("procurement", "1", null),
                        subject.code()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("CHECK_OUT_OF_SCOPE"));
    }

    @Test
    void auditor_findsItWithTheAccount_andTheOrganisationWithoutIt() {
        begin(visitor("officer"), MATTER);
        String username = SignIns.in(directory).of("officer").get("username").asString();
        Visitor auditor = visitor("auditor");
        HttpResponse<String> found = auditor.get("/desk/access-log?organisation=" + subject.code());
        assertThat(found.body()).contains(username, "政府采购、招标投标");
        AccessLine look = last();
        assertThat(look.what()).isEqualTo("access-log");
        assertThat(look.organisation()).isEqualTo(subject.id());
        HttpResponse<String> file = auditor.get("/desk/access-log.csv?caseNumber="
                + MATTER.get("caseNumber")
                        .replace("〔", "%E3%80%94")
                        .replace("〕", "%E3%80%95")
                        .replace("中财采", "%E4%B8%AD%E8%B4%A2%E9%87%87")
                        .replace("号", "%E5%8F%B7"));
        assertThat(file.body()).contains(username, subject.code());
        assertThat(auditor.get("/desk/access-log?from=soon").statusCode()).isEqualTo(422);
        assertThat(auditor.get("/desk/access-log/digests").statusCode()).isEqualTo(200);
        for (String role : List.of("officer", "office", "clerk")) {
            assertThat(visitor(role).get("/desk/access-log").statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(accesses.ofOrganisation(List.of(subject.id()), null, 100))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.toString()).doesNotContain(username, "account:"));
        assertThat(accesses.search(AccessSearch.all(), null, 100))
                .extracting(AuditLine::username)
                .contains(username);
    }

    private long written() {
        return jdbc.sql("SELECT count(*) FROM access_read").query(Long.class).single();
    }
}
