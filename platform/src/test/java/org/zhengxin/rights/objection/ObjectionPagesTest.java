package org.zhengxin.rights.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
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
import org.zhengxin.rights.RightsFloors;
import org.zhengxin.store.testing.Emptied;
import org.zhengxin.store.testing.WithDatabase;

/** The pages of objections, in both languages, and whose they are. */
@WithDatabase
@SpringBootTest(
        classes = RightsFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhengxin.access.demonstration=true",
            "zhengxin.self-check.enabled=false",
            "zhengxin.evidence.sweep=false",
            "zhengxin.evidence.largest-file=1KB",
            "zhengxin.evidence.most-files=2"
        })
class ObjectionPagesTest {
    private static final String PASSWORD = "seven ginkgo leaves";
    private static final String CODE = "91410100MA9DEM01X3";
    private static final String OTHER = "91410100MA9DEM0283";
    private static final String PDF = "%PDF-1.7 a decision %%EOF";
    private static final String OWN = "/desk/organisation/objections";
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*token=[^\"]*)\"");

    private static int count;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private SecondFactor factor;

    @Autowired
    private Agencies agencies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private UUID record = new UUID(0, 0);
    private UUID foreign = new UUID(0, 0);
    private Agency agency = new Agency(0, "", "", null, null, false);

    @BeforeEach
    void fill() {
        Emptied.tables(
                jdbc,
                "organisation, record, version, objection_mark, objection, objection_told, rectification_notice,"
                        + " rights_case, case_event, case_clock, case_pause, case_key, case_text, case_file,"
                        + " case_file_part CASCADE");
        ObjectionShelf shelf = new ObjectionShelf(jdbc);
        agency = agencies.all().getFirst();
        LocalDate day = LocalDate.now(clock).minusDays(20);
        record = shelf.penalty(shelf.organisation(CODE, "示范公司", "410105"), agency.id(), "罚1号", day);
        foreign = shelf.penalty(shelf.organisation(OTHER, "别家公司", "410105"), agency.id(), "罚2号", day);
    }

    @Test
    void organisationToOfficeToProviderAndBack() {
        Visitor company = signedIn(Role.ORGANISATION, CODE, null);
        String number = file(company, "a.pdf", PDF);
        String id = id();
        assertThat(company.get(OWN + "/" + id + "?lang=en").body())
                .contains("with the platform", "a.pdf", "金额写错了", number);
        assertThat(company.get(OWN + "?lang=zh").body()).contains(number);

        HttpResponse<String> file = company.get(OWN + "/" + id + "/files/" + files());
        assertThat(file.body()).isEqualTo(PDF);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("application/octet-stream"));

        Visitor office = signedIn(Role.OFFICE, null, null);
        String place = "/desk/objections/" + id;
        assertThat(office.get("/desk/objections?lang=en").body()).contains(number);
        assertThat(office.fill(place, place + "/route", Map.of("words", "请核对")).statusCode())
                .isEqualTo(303);

        assertThat(office.get(place).body()).contains("/desk/why/" + record);
        HttpResponse<String> led = office.get(place + "/decision?lang=en");
        assertThat(led.statusCode())
                .as("an address that takes forms alone leads to its page")
                .isEqualTo(303);
        assertThat(led.headers().firstValue("Location")).contains(place + "?lang=en");

        Visitor clerk = signedIn(Role.CLERK, null, agency);
        assertThat(clerk.get("/desk/objections").body()).contains(number);
        Map<String, String> answer = Map.of("answer", "KEEP", "words", "与决定书一致");
        assertThat(clerk.fill(place, place + "/decision", Map.of("outcome", "REJECTED", "reasons", "不"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(clerk.fill(place, place + "/answer", Map.of("answer", "CORRECTED", "words", "改了"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(clerk.fill(place, place + "/answer", answer).statusCode()).isEqualTo(303);
        Visitor stranger = signedIn(Role.CLERK, null, agencies.all().get(1));
        assertThat(stranger.get(place).statusCode()).isEqualTo(404);

        HttpResponse<String> dayless =
                office.fill(place, place + "/pause", Map.of("from", "", "words", "送检两天 13812345678"));
        assertThat(dayless.statusCode()).isEqualTo(422);
        assertThat(dayless.body())
                .as("stands again where it was typed, and in no other form")
                .containsOnlyOnce("送检两天")
                .containsPattern("id=\"pause-words\"[^>]*>\\s*送检两天")
                .doesNotContain("13812345678");
        assertThat(office.fill(place, place + "/decision", Map.of("outcome", "REJECTED", "reasons", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(office.fill(place, place + "/decision", Map.of("outcome", "REJECTED", "reasons", "金额无误"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(company.get(OWN + "/" + id + "?lang=zh").body()).contains("异议不成立", "金额无误", "申请复核");
        String action = action(company);
        assertThat(upload(company, action, "b.pdf", PDF, Map.of("grounds", "仍然不服"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(company.get(OWN).body()).contains("FH20");
        assertThat(jdbc.sql("SELECT count(*) FROM access_read WHERE what = 'cases' AND role = 'OFFICE'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void badInput_isToldInTheForm_andNothingIsKept() {
        Visitor company = signedIn(Role.ORGANISATION, CODE, null);
        Map<String, String> fields = Map.of("target", "RECORD", "record", record.toString(), "grounds", "不服");
        for (String content : new String[] {"PK\u0003\u0004 archive", "", PDF + "x".repeat(2_000) + PDF}) {
            company.get(OWN + "/new?record=" + record);
            assertThat(upload(company, action(company), "a.pdf", content, fields)
                            .statusCode())
                    .isEqualTo(422);
        }
        company.get(OWN + "/new?record=" + record + "&lang=en");
        Map<String, String> empty = Map.of("target", "RECORD", "record", record.toString(), "grounds", " ");
        HttpResponse<String> refused = upload(company, action(company), "a.pdf", PDF, empty);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(jdbc.sql("SELECT count(*) FROM case_file")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM rights_case")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void sameFormTwice_leadsToTheSameCase_andASecondObjectionToTheOpenOne() {
        Visitor company = signedIn(Role.ORGANISATION, CODE, null);
        company.get(OWN + "/new?record=" + record);
        String action = action(company);
        Map<String, String> fields = Map.of("target", "RECORD", "record", record.toString(), "grounds", "不服");
        String first = location(upload(company, action, "a.pdf", PDF, fields));
        assertThat(location(upload(company, action, "a.pdf", PDF, fields))).isEqualTo(first);
        company.get(OWN + "/new?record=" + record);
        HttpResponse<String> second = upload(company, action(company), "a.pdf", PDF, fields);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains(id());
        assertThat(jdbc.sql("SELECT count(*) FROM case_file")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatIsAnothers_isNotToldFromWhatIsNotThere() {
        Visitor company = signedIn(Role.ORGANISATION, CODE, null);
        file(company, "a.pdf", PDF);
        assertThat(company.get(OWN + "/new?record=" + foreign).statusCode()).isEqualTo(404);
        assertThat(company.get(OWN + "/new?record=" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(company.get(OWN + "/new?read=1").statusCode()).isEqualTo(404);
        assertThat(company.get(OWN + "/new?merge=1").statusCode()).isEqualTo(404);
        company.get(OWN + "/new");
        assertThat(upload(
                                company,
                                action(company),
                                "a.pdf",
                                PDF,
                                Map.of("target", "RECORD", "record", foreign.toString(), "grounds", "不服"))
                        .statusCode())
                .isEqualTo(404);
        Visitor other = signedIn(Role.ORGANISATION, OTHER, null);
        assertThat(other.get(OWN + "/" + id()).statusCode()).isEqualTo(404);
        assertThat(other.get(OWN + "/" + id() + "/files/" + files()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void paper_isEnteredByTheOffice_andItsClockStartsWhenItWasReceived() {
        Visitor office = signedIn(Role.OFFICE, null, null);
        String choice = office.get("/desk/objections/new?organisation=" + CODE).body();
        assertThat(choice).contains("示范公司", "罚1号");
        office.get("/desk/objections/new?about=1&organisation=" + CODE + "&record=" + record + "&lang=en");
        String received = LocalDate.now(clock).minusDays(3).toString();
        HttpResponse<String> filed = upload(
                office,
                action(office),
                "a.pdf",
                PDF,
                Map.of("target", "RECORD", "record", record.toString(), "grounds", "书面", "received", received));
        assertThat(filed.statusCode()).isEqualTo(303);
        assertThat(office.get("/desk/objections/" + id() + "?lang=zh").body()).contains(received, "书面登记人不得决定本件");
        assertThat(office.get("/desk/corrected?lang=en").statusCode()).isEqualTo(200);
    }

    /** Files an objection to a field; returns its number. */
    private String file(Visitor company, String name, String content) {
        String form = company.get(OWN + "/new?record=" + record).body();
        assertThat(form).contains("罚1号", "CF_NR_FK");
        HttpResponse<String> filed = upload(
                company,
                action(company),
                name,
                content,
                Map.of("target", "FIELD", "field", "CF_NR_FK", "record", record.toString(), "grounds", "金额写错了"));
        assertThat(filed.statusCode()).isEqualTo(303);
        return jdbc.sql("SELECT number FROM rights_case ORDER BY opened_at DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private static HttpResponse<String> upload(
            Visitor visitor, String action, String name, String content, Map<String, String> fields) {
        return visitor.upload(action, name, content, fields);
    }

    private static String action(Visitor visitor) {
        Matcher found = ACTION.matcher(visitor.page());
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String id() {
        return jdbc.sql("SELECT id::text FROM rights_case ORDER BY opened_at LIMIT 1")
                .query(String.class)
                .single();
    }

    private String files() {
        return jdbc.sql("SELECT id::text FROM case_file ORDER BY staged_at LIMIT 1")
                .query(String.class)
                .single();
    }

    private Visitor signedIn(Role role, @Nullable String organisation, @Nullable Agency of) {
        String username = "somebody-" + ++count;
        long id = accounts.add(
                        new NewAccount(
                                username, "岗位" + count, "某单位", role, of == null ? null : of.id(), null, organisation),
                        passwords.hash(PASSWORD),
                        "test")
                .orElseThrow();
        Account account = accounts.byId(id).orElseThrow().account();
        Visitor visitor = Visitor.on(port);
        String secret = role == Role.OFFICE ? factor.setFresh(account.id()) : "";
        visitor.password(username, PASSWORD);
        if (role == Role.OFFICE) {
            visitor.code(Codes.now(secret, clock));
        }
        return visitor;
    }
}
