package org.zhengxin.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.zhengxin.access.account.AccountEvents;
import org.zhengxin.store.testing.WithDatabase;

/** Every change that a request can make is written down somewhere, and {@code acts.csv} says where. */
@WithDatabase
@SpringBootTest(
        classes = {org.zhengxin.ZhengxinApplication.class, Threshold.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class ActsTest {

    private static final String WORDS = "access.events.";
    private static final Path FILE = Path.of("src/test/resources/acts.csv");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private JdbcClient jdbc;

    /** One line of the table. */
    private record Line(String method, String address, String where) {
        boolean covers(String change) {
            String own = method + " " + address;
            return own.endsWith("*") ? change.startsWith(own.substring(0, own.length() - 1)) : change.equals(own);
        }
    }

    @Test
    void everyChange_isWrittenDownWhereTheTableSays() throws IOException {
        List<Line> lines = lines();
        Set<String> changes = changes();
        assertThat(changes.stream().filter(change -> lines.stream().noneMatch(line -> line.covers(change))))
                .as("changes without a line in " + FILE)
                .isEmpty();
        assertThat(lines.stream().filter(line -> changes.stream().noneMatch(line::covers)))
                .as("lines of addresses that are not there")
                .isEmpty();
        Set<String> acts = acts();
        for (Line line : lines) {
            String[] where = line.where().split(" ", 2);
            switch (where[0]) {
                case "event" -> assertThat(acts).as(line.toString()).contains(where[1]);
                case "column" ->
                    assertThat(isThere(where[1])).as(line.toString()).isTrue();
                default -> assertThat(line.where()).matches("nothing \\S.+");
            }
        }
    }

    /** Acts that have words for those who read about them: of accounts, and of the desks. */
    private static Set<String> acts() throws IOException {
        Set<String> acts = new TreeSet<>();
        for (Resource messages :
                new PathMatchingResourcePatternResolver().getResources("classpath:messages/*_zh.properties")) {
            PropertiesLoaderUtils.loadProperties(new EncodedResource(messages, UTF_8)).stringPropertyNames().stream()
                    .filter(key -> key.startsWith(WORDS))
                    .forEach(key -> acts.add(key.substring(WORDS.length())));
        }
        assertThat(Arrays.stream(AccountEvents.Act.values()).map(Enum::name)).allMatch(acts::contains);
        return acts;
    }

    @Test
    void events_stay() {
        jdbc.sql("INSERT INTO account_event (at, actor, act) VALUES (now(), 'test', 'INVITED')")
                .update();
        for (String change : List.of(
                "UPDATE account_event SET actor = 'nobody'", "DELETE FROM account_event", "TRUNCATE account_event")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("append-only");
        }
    }

    private Set<String> changes() {
        Set<String> changes = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> info.getPatternValues().forEach(pattern -> {
                    Set<String> methods = info.getMethodsCondition().getMethods().stream()
                            .map(Enum::name)
                            .collect(Collectors.toSet());
                    (methods.isEmpty() ? Set.of("POST") : methods)
                            .stream()
                                    .filter(method -> !READING.contains(method))
                                    .forEach(method -> changes.add(method + " " + pattern));
                }));
        return changes;
    }

    private boolean isThere(String column) {
        String[] parts = column.split("\\.");
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM information_schema.columns
                            WHERE table_name = :table AND column_name = :column)""")
                .param("table", parts[0])
                .param("column", parts[1])
                .query(Boolean.class)
                .single();
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" \\| "))
                .map(parts -> new Line(parts[0], parts[1], parts[2]))
                .toList();
    }
}
