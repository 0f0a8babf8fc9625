package org.zhengxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of docs/security.md is whole, and names nothing that is not there. */
class SecurityListTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path LIST = ROOT.resolve("docs/security.md");
    private static final Path IDS = Path.of("src/test/resources/asvs-5.0.0-level-2.txt");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+)\\.(\\d+)(?:–\\1\\.(\\d+))? [^|]*\\| ([^|]*) \\| (.*) \\|$");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+Tests?)(?:\\.([a-z][A-Za-z0-9_]*)(…?))?`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]*))?\\)");

    @Test
    void everyRequirement_hasARow_thatIsATestOrNotApplicableOrOpen() {
        List<String> found = new ArrayList<>();
        ROW.matcher(read(LIST)).results().forEach(row -> {
            found.addAll(ids(row));
            String state = row.group(4);
            String said = row.group(5);
            assertThat(state).as(row.group()).isIn("test", "n/a", "open");
            assertThat(said).as(row.group()).isNotBlank();
            assertThat(state.equals("test") && !NAMED.matcher(said).find())
                    .as("names no test: " + row.group())
                    .isFalse();
        });
        assertThat(found).containsExactlyInAnyOrder(read(IDS).strip().split("\\s+"));
    }

    @Test
    void everyTestThatIsNamed_exists() {
        Map<String, String> sources = sources();
        NAMED.matcher(read(LIST)).results().forEach(named -> {
            assertThat(sources).as(named.group()).containsKey(named.group(1));
            String method = named.group(2);
            if (method != null) {
                String end = named.group(3).isEmpty() ? "\\(" : "";
                assertThat(sources.get(named.group(1)))
                        .as(named.group())
                        .containsPattern("void " + Pattern.quote(method) + end);
            }
        });
    }

    @Test
    void linkedPages_exist() {
        LINK.matcher(read(LIST)).results().forEach(link -> {
            Path page = link.group(1).isEmpty() ? LIST : LIST.resolveSibling(link.group(1));
            assertThat(page).exists();
            if (link.group(2) != null) {
                assertThat(anchors(page)).as(link.group()).contains(link.group(2));
            }
        });
    }

    private static List<String> ids(MatchResult row) {
        int first = Integer.parseInt(row.group(2));
        int last = row.group(3) == null ? first : Integer.parseInt(row.group(3));
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> row.group(1) + "." + number)
                .toList();
    }

    private static List<String> anchors(Path page) {
        return read(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        for (String module : List.of("foundation", "platform", "verifier", "conformance")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().matches(".*Tests?\\.java"))
                        .forEach(file -> sources.merge(
                                String.valueOf(file.getFileName()).replace(".java", ""), read(file), String::concat));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
