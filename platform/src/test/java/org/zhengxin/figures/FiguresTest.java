package org.zhengxin.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengxin.figures.Shelf.LICENCE;
import static org.zhengxin.figures.Shelf.PENALTY;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.figures.count.Making;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithDatabase
@SpringBootTest(
        classes = {FiguresFloors.class, Making.class},
        properties = "zhengxin.figures.keep=false",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FiguresTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String AGENCY = "11410100MB0000001A";
    private static final String IDLE = "11410100MB0000002B";
    private static final String API = "/api/v1/figures";

    @LocalServerPort
    private int port;

    private final JdbcClient jdbc;
    private final FiguresFloors.SetClock clock;
    private final Making making;
    private final Shelf shelf;
    private Http http = Http.on(0);
    private long agency;

    FiguresTest(@Autowired JdbcClient jdbc, @Autowired FiguresFloors.SetClock clock, @Autowired Making making) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.making = making;
        this.shelf = new Shelf(jdbc);
    }

    @BeforeEach
    void one() {
        http = Http.on(port);
        clock.set("2026-11-20T04:00:00Z");
        shelf.clear();
        agency = shelf.agency(AGENCY, "2026-01-05");
        shelf.agency(IDLE, "2026-01-05");
    }

    @Test
    void figures_ofPublicRecords_areCountedByMonthKindAndRegion() {
        long jinshui = shelf.organisation("410105", false);
        long elsewhere = shelf.organisation("110101", false);
        shelf.record(jinshui, LICENCE, agency, "2026-11-02", "2026-11-03", "2026-11-03", null);
        shelf.record(jinshui, LICENCE, agency, "2026-11-30", "2026-11-03", "2026-11-03", null);
        shelf.record(jinshui, PENALTY, agency, "2026-10-31", "2026-11-03", "2026-11-03", "2027-10-31");
        shelf.record(elsewhere, LICENCE, agency, "2026-11-02", "2026-11-03", "2026-11-03", null);
        making.make();

        assertThat(records(get(API)))
                .containsExactlyInAnyOrder("2026-11 " + LICENCE + " 3", "2026-10 " + PENALTY + " 1");
        assertThat(records(get(API + "?region=410105")))
                .containsExactlyInAnyOrder("2026-11 " + LICENCE + " 2", "2026-10 " + PENALTY + " 1");
        assertThat(records(get(API + "?region=410100"))).hasSize(2);
        assertThat(records(get(API + "?from=2026-11&until=2026-11"))).containsExactly("2026-11 " + LICENCE + " 3");
        assertThat(records(get(API + "?region=410103"))).isEmpty();
        assertThat(get(API).path("publicRecords").asInt()).isEqualTo(4);
    }

    @Test
    void figures_withHiddenRecords_areThoseWithoutThem() {
        long firm = shelf.organisation("410105", false);
        long other = shelf.organisation("410105", false);
        shelf.record(firm, LICENCE, agency, "2026-11-02", "2026-11-03", "2026-11-03", null);
        making.make();
        JsonNode before = get(API);

        shelf.record(firm, PENALTY, agency, "2026-11-02", "2026-11-03", null, null);
        shelf.record(firm, PENALTY, agency, "2026-11-02", "2026-11-03", "2026-11-03", "2026-11-19");
        shelf.record(other, PENALTY, agency, "2026-11-02", "2026-11-30", "2026-11-21", null);
        UUID repaired = shelf.record(other, PENALTY, agency, "2026-11-02", "2026-11-03", "2026-11-03", null);
        shelf.version(repaired, agency, "2026-11-02", "2026-11-04", null, null);
        shelf.record(other, "honour", agency, "2026-11-02", "2026-11-03", "2026-11-03", null);
        jdbc.sql("INSERT INTO kind_rule (kind, from_on, release) VALUES ('honour', '2026-11-20', 'r')")
                .update();
        shelf.record(shelf.organisation("410105", true), PENALTY, agency, "2026-11-02", "2026-11-03", null, null);
        making.make();

        assertThat(get(API)).isEqualTo(before);
    }

    @Test
    void recordOnItsLastDay_isCounted_andNotOnTheNext() {
        long firm = shelf.organisation("410105", false);
        shelf.record(firm, PENALTY, agency, "2026-11-02", "2026-11-03", "2026-11-03", "2026-11-20");
        making.make();
        assertThat(records(get(API))).hasSize(1);
        clock.set("2026-11-20T16:00:00Z");
        assertThat(making.isDue()).isTrue();
        making.make();
        assertThat(records(get(API))).isEmpty();
        assertThat(get(API).path("day").asString()).isEqualTo("2026-11-21");
    }

    @Test
    void timeliness_isJudgedByTheFirstVersion_fromTheDayOnWhichTheAgencyJoined() {
        long firm = shelf.organisation("410105", false);
        shelf.record(firm, LICENCE, agency, "2026-11-02", "2026-11-11", "2026-11-03", null); // the seventh working day
        shelf.record(firm, LICENCE, agency, "2026-11-02", "2026-11-12", "2026-11-03", null);
        UUID mended = shelf.record(firm, LICENCE, agency, "2026-11-02", "2026-11-03", "2026-11-03", null);
        shelf.version(mended, agency, "2026-11-02", "2026-11-19", "2026-11-03", null);
        shelf.record(firm, LICENCE, agency, "2026-01-04", "2026-11-03", "2026-11-03", null);
        making.make();
        JsonNode line = get(API + "?from=2026-01").path("agencies").get(0);
        assertThat(line.path("agency").asString()).isEqualTo(AGENCY);
        assertThat(List.of(
                        line.path("inTime").asInt(),
                        line.path("late").asInt(),
                        line.path("earlier").asInt()))
                .containsExactly(2, 1, 1);
        assertThat(get(API).path("reporting").asInt()).isOne();
        assertThat(get(API).path("agencies").toString()).contains(IDLE);
    }

    @Test
    void coverage_countsConfirmedOrganisationsOnce() {
        long firm = shelf.organisation("410105", false);
        long merged = shelf.organisation("410105", false);
        long mergedBefore = shelf.organisation("410103", false);
        shelf.organisation("410105", false);
        shelf.organisation(null, false);
        long provisional = shelf.organisation("410105", true);
        shelf.merge(mergedBefore, merged);
        shelf.merge(merged, firm);
        shelf.record(mergedBefore, LICENCE, agency, "2026-11-02", "2026-11-03", "2026-11-03", null);
        shelf.record(firm, LICENCE, agency, "2026-11-02", "2026-11-03", "2026-11-03", null);
        shelf.record(firm, PENALTY, agency, "2026-11-02", "2026-11-03", "2026-11-03", null);
        shelf.record(provisional, LICENCE, agency, "2026-11-02", "2026-11-03", "2026-11-03", null);
        making.make();
        JsonNode all = get(API);
        assertThat(all.path("registered").asInt()).isEqualTo(3);
        assertThat(all.path("covered").asInt()).isOne();
        assertThat(all.path("regions").size()).isEqualTo(2);
        assertThat(all.path("kinds").size()).isEqualTo(2);
        JsonNode jinshui = get(API + "?region=410105").path("regions").get(0);
        assertThat(jinshui.path("registered").asInt()).isEqualTo(2);
        assertThat(jinshui.path("covered").asInt()).isOne();
        assertThat(jinshui.path("name").asString()).isEqualTo("金水区");
    }

    @Test
    void pageTablesAndInterface_sayTheSame() {
        long firm = shelf.organisation("410105", false);
        for (int i = 0; i < 1_234; i++) {
            shelf.record(firm, LICENCE, agency, "2026-11-02", "2026-11-03", "2026-11-03", null);
        }
        making.make();
        assertThat(records(get(API))).containsExactly("2026-11 " + LICENCE + " 1234");
        assertThat(http.get("/figures/records.csv").body()).contains("2026-11," + LICENCE, "1234");
        assertThat(http.get("/figures/agencies.csv").body()).contains(AGENCY).contains(",1234,0,0,");
        assertThat(http.get("/figures/regions.csv").body()).contains("410105,金水区,1,1");
        assertThat(http.get("/figures/kinds.csv").body()).contains(LICENCE).endsWith(",1\r\n");
        for (String language : List.of("zh", "en")) {
            HttpResponse<String> page = http.browser().get("/figures?lang=" + language);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("<data value=\"1234\">1,234</data>", language.equals("en") ? "Jinshui District" : "金水区");
        }
    }

    @Test
    void figures_beforeTheyAreMade_areAnnounced() {
        assertThat(http.browser().get("/figures").body()).contains("首次生成");
        assertThat(http.get(API).statusCode()).isEqualTo(503);
        assertThat(making.isDue()).isTrue();
    }

    @Test
    void figures_restAfterTheyWereMade() {
        making.make();
        shelf.organisation("410105", false);
        assertThat(making.isDue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-13",
                "from=november",
                "until=2026-11-01",
                "from=-999999999-01",
                "until=9999-01",
                "from=2026-11&until=2026-10",
                "from=2020-01&until=2026-11",
                "region=999999",
                "region=110101",
                "region=410199",
                "region=4101",
                "region=%27%3B--",
                "region=%25"
            })
    void wrongCondition_isAnswered(String condition) {
        making.make();
        for (String path : List.of(API, "/figures", "/figures/records.csv")) {
            assertThat(http.get(path + "?" + condition).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    void officeAlone_hasThemMadeAnew() {
        assertThat(http.send("POST", API, "").statusCode()).isEqualTo(401);
        assertThat(http.get("/figures/secrets.csv").statusCode()).isIn(404, 503);
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<String> records(JsonNode figures) {
        List<String> lines = new ArrayList<>();
        figures.path("records")
                .forEach(line -> lines.add(
                        line.path("month").asString() + " " + line.path("kind").asString() + " "
                                + line.path("records").asInt()));
        return lines;
    }
}
