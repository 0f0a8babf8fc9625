package org.zhengxin.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.opendata.bulk.OpenData;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.Emptied;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithDatabase
@SpringBootTest(
        classes = OpenDataFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.open-data.enabled=false", "zhengxin.open-data.licence=https://example.org/licence"})
class OpenDataTest {
    private static final String NOON = "2026-11-20T04:00:00Z";
    private static final String CODE = "91410100MA9DEM01X3";
    private static final String LICENCES = "/open-data/administrative-licence";

    @LocalServerPort
    private int port;

    private final JdbcClient jdbc;
    private final OpenData files;
    private final OpenDataFloors.SetClock clock;
    private final Path folder;
    private final Shelf shelf;
    private Http anyone = Http.on(0);
    private long company;

    OpenDataTest(
            @Autowired JdbcClient jdbc,
            @Autowired OpenData files,
            @Autowired OpenDataFloors.SetClock clock,
            @Autowired DataDirectory directory) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
        this.folder = directory.root().resolve("open-data");
        this.shelf = new Shelf(jdbc);
    }

    @BeforeEach
    void emptied() throws IOException {
        anyone = Http.on(port);
        clock.set(NOON);
        Emptied.tables(jdbc, "organisation, organisation_link, record, version CASCADE");
        if (Files.isDirectory(folder)) {
            Files.deleteIfExists(folder.resolve("day.json"));
        }
        company = shelf.organisation(CODE, "=公司,\"甲\"\n", false);
    }

    @Test
    void files_holdWhatIsPublicToday_andTheManifestTellsTheTruthOfThem() throws Exception {
        shelf.licence(company, "一", "2026-11-01", "2026-11-20");
        shelf.licence(company, "昨日止", "2026-11-01", "2026-11-19");
        shelf.licence(company, "明日起", "2026-11-21", null);
        files.look();
        JsonNode manifest = manifest();
        assertThat(manifest.path("day").asString()).isEqualTo("2026-11-20");
        assertThat(manifest.path("validUntil").asString()).startsWith("2026-11-21T00:00:00+08:00");
        assertThat(manifest.path("licence").asString()).isEqualTo("https://example.org/licence");
        for (JsonNode set : manifest.path("datasets")) {
            for (JsonNode file : set.path("files")) {
                byte[] content = bytes(file.path("path").asString());
                assertThat(content).hasSize(file.path("bytes").asInt());
                assertThat(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                        .isEqualTo(file.path("sha256").asString());
            }
        }
        List<String> lines = lines(LICENCES + ".jsonl.gz");
        assertThat(lines).hasSize(1);
        JsonNode line = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(line.path("documentNumber").asString()).isEqualTo("一");
        assertThat(line.path("name").asString()).isEqualTo("=公司,\"甲\"\n");
        assertThat(line.path("publicUntil").asString()).isEqualTo("2026-11-20");
        assertThat(line.has("validFrom")).isTrue();
        String table = String.join("\n", lines(LICENCES + ".csv.gz"));
        assertThat(table).startsWith("\uFEFF统一社会信用代码 code,主体名称 name,").contains(CODE + ",\"'=公司,\"\"甲\"\"\n\",");
    }

    @Test
    void files_ofAdverseKinds_areNotMade_andNothingOfPeopleIsInAny() throws Exception {
        shelf.penalty(company, "罚一");
        shelf.organisation("91410100MA9DEM02X1", "暂立公司", true);
        files.look();
        assertThat(anyone.get("/open-data/manifest.json").body())
                .doesNotContain("administrative-penalty", "seriously-dishonest", "abnormal-operations", "法定代表人");
        assertThat(anyone.get("/open-data/administrative-penalty.csv.gz").statusCode())
                .isEqualTo(404);
        assertThat(lines("/open-data/organisations.jsonl.gz"))
                .singleElement()
                .asString()
                .contains(CODE)
                .doesNotContain("张三丰", "花园路");
    }

    @Test
    void files_ofYesterday_doNotExistFromMidnightOn() throws Exception {
        shelf.licence(company, "一", "2026-11-01", "2026-11-20");
        clock.set("2026-11-20T15:59:59Z");
        files.look();
        HttpResponse<String> before = anyone.get("/open-data/manifest.json");
        assertThat(before.headers().firstValue("Cache-Control")).contains("max-age=1, public");
        clock.set("2026-11-20T16:00:00Z");
        HttpResponse<String> after = anyone.get(LICENCES + ".csv.gz");
        assertThat(after.statusCode()).isEqualTo(503);
        assertThat(after.body()).contains("OPEN_DATA_BEING_MADE");
        assertThat(after.headers().firstValue("Retry-After")).contains("60");
        assertThat(anyone.get("/open-data/manifest.json").statusCode()).isEqualTo(503);
        files.look();
        assertThat(manifest().path("day").asString()).isEqualTo("2026-11-21");
        assertThat(lines(LICENCES + ".jsonl.gz")).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.count()).isEqualTo(1 + manifest().path("datasets").size() * 2L);
        }
    }

    @Test
    void fileOfARecordThatIsWithdrawn_isMadeAnewAtTheNextLook() throws Exception {
        long record = shelf.licence(company, "一", "2026-11-01", null);
        shelf.licence(company, "二", "2026-11-01", null);
        files.look();
        assertThat(lines(LICENCES + ".jsonl.gz")).hasSize(2);
        shelf.next(record, null, "一", NOON);
        files.look();
        assertThat(lines(LICENCES + ".jsonl.gz")).singleElement().asString().contains("二");
    }

    @Test
    void fileOfARecordThatIsCorrected_isMadeAnewWithinTheHour() throws Exception {
        long record = shelf.licence(company, "一", "2026-11-01", null);
        files.look();
        shelf.next(record, "2026-11-01", "更正", NOON);
        files.look();
        assertThat(lines(LICENCES + ".jsonl.gz")).singleElement().asString().contains("一");
        clock.set("2026-11-20T05:00:00Z");
        files.look();
        assertThat(lines(LICENCES + ".jsonl.gz")).singleElement().asString().contains("更正");
    }

    @Test
    void record_thatIsNew_waitsForTheNextDay_orForTheOffice() throws Exception {
        files.look();
        shelf.licence(company, "新", "2026-11-20", null);
        files.look();
        assertThat(lines(LICENCES + ".jsonl.gz")).isEmpty();
        files.makeAnew();
        assertThat(lines(LICENCES + ".jsonl.gz")).hasSize(1);
    }

    @Test
    void remainsOfACrash_areNeverServedAndAreRemoved() throws Exception {
        shelf.licence(company, "一", "2026-11-01", null);
        files.look();
        Path half = Files.writeString(folder.resolve("administrative-licence.csv.gz123.part"), "half");
        String stored = storedLicence();
        Files.writeString(folder.resolve(stored), "cut off");
        files.look();
        assertThat(half).doesNotExist();
        assertThat(lines(LICENCES + ".jsonl.gz")).hasSize(1);
    }

    @Test
    void file_isNotSentTwice_andCanBeGoneOnWith() throws Exception {
        files.look();
        HttpResponse<byte[]> whole = get("/open-data/organisations.csv.gz");
        String tag = whole.headers().firstValue("ETag").orElse("");
        assertThat(get("/open-data/organisations.csv.gz", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        HttpResponse<byte[]> rest = get("/open-data/organisations.csv.gz", "Range", "bytes=10-");
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).hasSize(whole.body().length - 10);
        assertThat(get("/open-data/organisations.csv.gz", "Range", "bytes=99999999-")
                        .statusCode())
                .isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/open-data/day.json",
                "/open-data/nothing.csv.gz",
                "/open-data/organisations.csv",
                "/open-data/x"
            })
    void address_ofNoFile_isNotFound(String path) throws Exception {
        files.look();
        assertThat(anyone.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?lang=zh", "?lang=en"})
    void page_namesTheFilesAndWhatTheyAreFor(String language) throws Exception {
        files.look();
        String page = anyone.browser().get("/open-data" + language).body();
        assertThat(page)
                .contains("/open-data/organisations.csv.gz", "/open-data/manifest.json", "https://example.org/licence")
                .contains("sha256sum");
        assertThat(anyone.send("POST", "/api/v1/open-data", HttpRequest.BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(401);
    }

    private String storedLicence() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith("-administrative-licence.csv.gz"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private JsonNode manifest() {
        return JsonMapper.shared()
                .readTree(anyone.get("/open-data/manifest.json").body());
    }

    private List<String> lines(String path) throws Exception {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes(path)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
