package org.zhengxin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.ZhengxinApplication;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.organisation.MergeResult;
import org.zhengxin.organisation.OrganisationMerges;
import org.zhengxin.store.testing.AnotherDatabase;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
@SpringBootTest(
        properties = {
            "zhengxin.access.demonstration=true",
            "zhengxin.demo.organisations=60",
            "zhengxin.self-check.enabled=false"
        })
class ReplayTest {
    /** All that is kept, but for numbers that a database gives by itself. */
    private static final List<String> SHOWN = List.of("""
            SELECT to_jsonb(o) - 'id' FROM organisation o ORDER BY code""", """
            SELECT o.code, to_jsonb(v) - '{organisation_id,log_range,log_position}'::text[]
            FROM organisation_version v JOIN organisation o ON o.id = v.organisation_id ORDER BY o.code, v.version""", """
            SELECT o.code, n.version, n.name, n.name_normal, n.known_from, n.known_until
            FROM organisation_name n JOIN organisation o ON o.id = n.organisation_id ORDER BY 1, 2, 3""", """
            SELECT i.type, i.value, o.code FROM organisation_identifier i JOIN organisation o ON o.id = i.organisation_id
            ORDER BY 1, 2, 3""", """
            SELECT r.code, s.code, to_jsonb(l) - '{id,retired_id,surviving_id,log_range,log_position,end_log_range,end_log_position}'::text[]
            FROM organisation_link l JOIN organisation r ON r.id = l.retired_id JOIN organisation s ON s.id = l.surviving_id
            ORDER BY l.log_id""", """
            SELECT o.code, to_jsonb(r) - 'organisation_id' FROM record r JOIN organisation o ON o.id = r.organisation_id
            ORDER BY r.id""", """
            SELECT o.code, a.code, to_jsonb(v) - '{organisation_id,agency_id,log_range,log_position}'::text[]
            FROM version v JOIN organisation o ON o.id = v.organisation_id LEFT JOIN agency a ON a.id = v.agency_id
            ORDER BY v.record_id, v.version""", """
            SELECT a.code, b.id, b.state, b.received, b.accepted, b.held, b.closing, b.finished_at
            FROM batch b JOIN agency a ON a.id = b.agency_id WHERE NOT b.trial ORDER BY b.id""", """
            SELECT a.code, a.name, a.name_normal, a.name_en, a.region, a.provides_registration, a.created_at, s.code
            FROM agency a LEFT JOIN agency s ON s.id = a.successor_of ORDER BY a.id""", """
            SELECT a.code, d.code, d.name FROM agency_delivery d JOIN agency a ON a.id = d.agency_id ORDER BY 1, 2, 3""", """
            SELECT r.id, r.hash, count(*) FROM catalog_release r JOIN catalog_entry e ON e.release = r.number GROUP BY 1, 2""", """
            SELECT encode(fingerprint, 'hex'), erased_at FROM erased_record ORDER BY 1""", """
            SELECT a.code, v.record_id, v.version
            FROM record r JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                                        AND v.version = r.current_version
            JOIN agency a ON a.id = v.agency_id
            WHERE a.four_eyes AND v.hidden_because = 'AWAITING_RELEASE' ORDER BY v.record_id""");

    @Autowired
    private LogExport export;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private OrganisationMerges merges;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path directory;

    @BeforeEach
    void merged() {
        if (jdbc.sql("SELECT count(*) FROM organisation_link").query(Long.class).single() == 0) {
            List<String> codes = jdbc.sql("SELECT code FROM organisation ORDER BY id LIMIT 4")
                    .query(String.class)
                    .list();
            LocalDate day = LocalDate.parse("2026-01-01");
            merges.merge(codes.get(0), codes.get(1), day, "合并", "office:test");
            if (merges.merge(codes.get(2), codes.get(3), day, "合并", "office:test") instanceof MergeResult.Merged made) {
                merges.undo(made.link().id(), "有误", "office:test");
            }
        }
        jdbc.sql("""
                INSERT INTO erased_record (fingerprint, erased_at)
                VALUES (sha256('a'), '2026-01-02 03:04:05.678901Z'), (sha256('b'), '2026-01-02Z') ON CONFLICT DO NOTHING
                """).update();
        grown(checkpoints);
    }

    private static void grown(Checkpoints checkpoints) {
        while (checkpoints.read().size() < checkpoints.sequenced()) {
            Thread.onSpinWait();
        }
    }

    private static ConfigurableApplicationContext started(Class<?> database, Path file) {
        List<String> settings = new ArrayList<>(AnotherDatabase.settings(database));
        settings.addAll(List.of(
                "zhengxin.access.demonstration=true",
                "zhengxin.demo.empty=true",
                "zhengxin.self-check.enabled=false",
                "zhengxin.open-data.enabled=false",
                "server.port=0",
                "zhengxin.replay=" + file));
        return new SpringApplicationBuilder(ZhengxinApplication.class)
                .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    private static final class Second {}

    private static final class Third {}

    private static final class Fourth {}

    @Test
    void aReplayedExport_isTheSameRegister_andExportsTheSame() throws IOException {
        Path file = exported(export, "first");
        try (ConfigurableApplicationContext second = started(Second.class, file)) {
            grown(second.getBean(Checkpoints.class));
            List<String> again = comparable(exported(second.getBean(LogExport.class), "second"));
            List<String> before = comparable(file);
            for (int i = 0; i < before.size(); i++) {
                assertThat(again.get(i)).isEqualTo(before.get(i));
            }
            assertThat(again).hasSameSizeAs(before);
            JdbcClient replayed = second.getBean(JdbcClient.class);
            for (String shown : SHOWN) {
                assertThat(rows(replayed, shown))
                        .as(shown)
                        .isEqualTo(rows(jdbc, shown))
                        .isNotEmpty();
            }
            assertThat(second.getBean(SelfCheck.class)
                            .whole(new SelfCheckTest.Hasty())
                            .found())
                    .isEmpty();
        }
    }

    @Test
    void aChangedByte_isLocated_andNothingIsLeftBehind() throws IOException {
        Path file = exported(export, "whole");
        List<String> lines = lines(file);
        refused(lines, 5, line -> line.replace("\"name\":\"", "\"name\":\"x"), "line 6, log index 4");
        refused(lines, 7, line -> line.replaceFirst("\"recordedAt\":\"20..", "\"recordedAt\":\"2019"), "index 0 on");
        int root = lines.size() - 4; // before two fingerprints and the end
        refused(lines, root, line -> line.replace("\"root\":\"", "\"root\":\"A"), "index 0 on");
        refused(lines, root + 1, line -> line.replace("print\":\"", "print\":\"x"), "line " + (root + 2));
        refused(lines, lines.size() - 1, line -> line.replace("Records\":2", "Records\":3"), "so many fingerprints");
        refused(lines, 3, line -> line + " ", "line 4");
        refused(lines.subList(0, lines.size() - 1), 0, line -> line, "ends before its last line");
        try (ConfigurableApplicationContext third = started(Third.class, file)) {
            assertThat(rows(third.getBean(JdbcClient.class), SHOWN.getFirst())).isEqualTo(rows(jdbc, SHOWN.getFirst()));
        }
        assertThatThrownBy(() -> started(Third.class, file)).rootCause().hasMessageContaining("not empty");
    }

    @Test
    void anExportWithoutNames_holdsNone_norWhatIsNotOpen_andIsNoRegister() throws IOException {
        List<String> names = jdbc.sql("SELECT DISTINCT legal_representative FROM organisation WHERE"
                        + " legal_representative IS NOT NULL")
                .query(String.class)
                .list();
        Path whole = exported(export, "whole");
        assertThat(names).isNotEmpty();
        assertThat(String.join("\n", lines(whole))).contains("\"legalRepresentative\":\"" + names.getFirst() + "\"");

        Path file = directory.resolve("without");
        try (OutputStream target = Files.newOutputStream(file)) {
            export.write(target, ExportForm.WITHOUT_NAMES);
        }
        List<String> lines = lines(file);
        assertThat(lines.getFirst()).contains("\"without\":\"names\"");
        assertThat(lines).noneMatch(line -> line.contains("\"salt\"") || line.contains("\"type\":\"erased\""));
        String all = String.join("\n", lines);
        assertThat(names).noneMatch(name -> all.contains("\"" + name + "\""));
        int opened = 0;
        for (String line : lines.subList(1, lines.size() - 1)) {
            Map<?, ?> members = (Map<?, ?>) Objects.requireNonNull(CanonicalJson.parse(line));
            if (members.get("entry") instanceof Map<?, ?> entry && members.get("fields") instanceof Map<?, ?> fields) {
                assertThat(entry.get("type")).isIn("organisation", "catalogue");
                assertThat(List.of("legalRepresentative", "address", "internal", "actor", "reason"))
                        .noneMatch(fields::containsKey);
                assertThat(commitment(members)).isEqualTo(entry.get("commitment"));
                opened++;
            }
        }
        assertThat(opened).isGreaterThan(50);
        assertThatThrownBy(() -> started(Fourth.class, file))
                .rootCause()
                .isInstanceOf(ReplayFailure.class)
                .hasMessageContaining("names were left out");
    }

    /** By the definition: each shown value with its own salt, and the hashes of the others. */
    private static String commitment(Map<?, ?> members) {
        Map<String, String> hashes = new TreeMap<>();
        Map<?, ?> salts = (Map<?, ?>) Objects.requireNonNull(members.get("salts"));
        ((Map<?, ?>) Objects.requireNonNull(members.get("fields")))
                .forEach((name, value) -> hashes.put(
                        String.valueOf(name),
                        FieldCommitment.hash(HexFormat.of().parseHex(String.valueOf(salts.get(name))), value)));
        ((Map<?, ?>) Objects.requireNonNull(members.get("hashes")))
                .forEach((name, hash) -> hashes.put(String.valueOf(name), String.valueOf(hash)));
        return FieldCommitment.over(hashes);
    }

    private void refused(
            List<String> lines, int altered, java.util.function.UnaryOperator<String> change, String located)
            throws IOException {
        List<String> other = new ArrayList<>(lines);
        other.set(altered, change.apply(lines.get(altered)));
        Path file = directory.resolve("altered");
        try (OutputStream target = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (String line : other) {
                target.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThatThrownBy(() -> started(Third.class, file))
                .rootCause()
                .isInstanceOf(ReplayFailure.class)
                .hasMessageContaining(located);
    }

    private Path exported(LogExport of, String name) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream target = Files.newOutputStream(file)) {
            of.write(target, ExportForm.WHOLE);
        }
        return file;
    }

    /** Without whose log it is, and its signatures. */
    private static List<String> comparable(Path file) throws IOException {
        List<String> lines = new ArrayList<>(lines(file));
        lines.set(0, lines.getFirst().replaceAll("\"(origin|verifierKey|madeAt)\":\"[^\"]*\"", "\"$1\":\"\""));
        lines.set(lines.size() - 1, lines.getLast().replaceAll("\"checkpoint\":\"[^\"]*\"", ""));
        return lines;
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static List<String> rows(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append(row.getString(i)).append('|');
                    }
                    return text.toString();
                })
                .list();
    }
}
