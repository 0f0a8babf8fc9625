package org.zhengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.zhengxin.store.testing.Emptied;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;

@WithDatabase
@SpringBootTest(classes = PortalFloors.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicityPageTest {

    private static final String CODE = "91410100MA9DEM01X3";
    private static final String NAUGHTY = "=公司,\"甲\"\u0002<b>";
    private static final String PENALTIES = "/publicity?kind=administrative-penalty";
    private static final String LICENCES = "?kind=administrative-licence";

    @LocalServerPort
    private int port;

    private final JdbcClient jdbc;
    private final Shelf shelf;
    private final LocalDate today;
    private Http browser = Http.on(0);
    private long company;

    PublicityPageTest(@Autowired JdbcClient jdbc, @Autowired Clock clock) {
        this.jdbc = jdbc;
        this.shelf = new Shelf(jdbc);
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void one() {
        browser = Http.on(port).browser();
        Emptied.tables(jdbc, "organisation, organisation_link, record, version CASCADE");
        company = shelf.organisation(CODE, NAUGHTY, false);
    }

    @Test
    void list_narrowedByDays_holdsBothEnds() {
        for (int back = 0; back < 5; back++) {
            shelf.penalty(company, "第" + back + "件", today.minusDays(back), today.minusDays(back), null);
        }
        String page = browser.get(PENALTIES + "&from=" + today.minusDays(3) + "&until=" + today.minusDays(1))
                .body();
        assertThat(page).contains("第1件", "第3件").doesNotContain("第0件", "第4件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"410105", "410100", "410000"})
    void list_narrowedByARegionAroundIt_holdsAnOrganisation(String region) {
        shelf.penalty(company, "金水件", today, today, null);
        assertThat(browser.get(PENALTIES + "&region=" + region).body()).contains("金水件");
    }

    @Test
    void list_narrowedByAnotherRegionOrAuthority_isEmpty() {
        shelf.penalty(company, "金水件", today, today, null);
        assertThat(browser.get(PENALTIES + "&region=410103").body()).doesNotContain("金水件");
        assertThat(browser.get(PENALTIES + "&authority=" + CODE).body()).doesNotContain("金水件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&from=yesterday", "&until=2026-02-30", "&region=4101", "&region=%27", "&after=x"})
    void list_ofAWrongCondition_saysSo(String condition) {
        assertThat(browser.get(PENALTIES + condition).statusCode()).isEqualTo(400);
    }

    @Test
    void list_whoseFirstStretchHoldsNothingPublic_goesOn() {
        jdbc.sql("""
                INSERT INTO version (organisation_id, record_id, version, kind, change, authority_key, authority_name,
                    document_number, decided_on, status, hidden_because, body, digest, received_at, recorded_at)
                SELECT :company, gen_random_uuid(), 1, 'administrative-penalty', 'ADDED', 'none', '', '', :today,
                       'IN_FORCE', 'MINOR_NOT_PUBLISHED', '{}', '\\x00', now(), now()
                FROM generate_series(1, 5001)
                """).param("company", company).param("today", today).update();
        shelf.penalty(company, "第五千零二件", today.minusDays(1), today.minusDays(1), null);
        String first = browser.get(PENALTIES).body();
        assertThat(first).contains("请继续向后查找").doesNotContain("第五千零二件");
        assertThat(browser.get(Links.next(first)).body()).contains("第五千零二件");
    }

    @Test
    void feed_ofLicences_isAtomWhateverTheNames() throws Exception {
        shelf.licence(company, "许〔2026〕1号", today);
        HttpResponse<String> answer = browser.get("/publicity/feed.atom" + LICENCES);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
        Document feed = parsers.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getElementsByTagName("entry").getLength()).isOne();
        assertThat(feed.getElementsByTagName("id").getLength()).isEqualTo(2);
        assertThat(feed.getElementsByTagName("updated").getLength()).isEqualTo(2);
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).startsWith("=公司,\"甲\"<b> · ");
        assertThat(answer.body()).contains("/organisations/" + CODE);
    }

    @Test
    void table_ofLicences_cannotRunAsFormula() {
        shelf.licence(company, "许〔2026〕1号", today);
        HttpResponse<String> answer = browser.get("/publicity/list.csv" + LICENCES);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"administrative-licence.csv\"");
        assertThat(answer.body()).contains(CODE + ",\"'=公司,\"\"甲\"\"", "许〔2026〕1号");
        assertThat(answer.body().lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/publicity/feed.atom", "/publicity/list.csv"})
    void copies_ofAdverseKinds_areNotGiven(String path) {
        assertThat(browser.get(path + "?kind=administrative-penalty").statusCode())
                .isEqualTo(404);
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void list_narrowed_keepsSearchEnginesAway() {
        assertThat(browser.get("/publicity" + LICENCES).headers().firstValue("X-Robots-Tag"))
                .isEmpty();
        for (String path : new String[] {"/publicity" + LICENCES + "&region=410105", PENALTIES}) {
            assertThat(browser.get(path).headers().firstValue("X-Robots-Tag").orElse(""))
                    .contains("noindex");
        }
    }
}
