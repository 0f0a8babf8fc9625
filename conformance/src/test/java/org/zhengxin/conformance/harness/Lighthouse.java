package org.zhengxin.conformance.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Examines pages with Lighthouse, of the version that {@code conformance/lighthouse} pins. It is fetched once by npm, as
 * the other libraries are by Maven; afterwards nothing is fetched.
 */
public final class Lighthouse {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MINUTES = 10;

    private final Path home;

    /** Fetches Lighthouse unless it is there. */
    public Lighthouse() throws IOException, InterruptedException {
        home = Path.of(System.getProperty("zhengxin.lighthouse", "lighthouse")).toAbsolutePath();
        Path fetched = home.resolve("node_modules/.package-lock.json");
        Path wanted = home.resolve("package-lock.json");
        if (!Files.exists(fetched)
                || Files.getLastModifiedTime(fetched).compareTo(Files.getLastModifiedTime(wanted)) < 0) {
            run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        }
    }

    /**
     * What Lighthouse says of a page.
     *
     * @param address the address
     * @param scores from 0 to 100 by category
     * @param failed what was found wrong, by category
     */
    public record Report(String address, Map<String, Integer> scores, Map<String, List<String>> failed) {
        /** Asserts that a category has at least a score. */
        public void atLeast(String category, int score) {
            assertThat(scores.get(category))
                    .as("%s of %s: %s", category, address, failed.get(category))
                    .isGreaterThanOrEqualTo(score);
        }
    }

    /** Examines addresses and keeps the scores in {@code target/lighthouse.txt}. */
    public List<Report> examine(List<String> addresses) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "run.mjs"));
        command.addAll(addresses);
        List<Report> reports = run(command)
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(Lighthouse::report)
                .toList();
        assertThat(reports).hasSameSizeAs(addresses);
        Path kept = Path.of("target/lighthouse.txt");
        Files.createDirectories(kept.toAbsolutePath().getParent());
        Files.write(
                kept,
                reports.stream()
                        .map(report -> report.address() + " " + report.scores())
                        .toList());
        return reports;
    }

    private static Report report(String line) {
        JsonNode json = JSON.readTree(line);
        Map<String, Integer> scores = new TreeMap<>();
        Map<String, List<String>> failed = new TreeMap<>();
        json.path("scores")
                .properties()
                .forEach(score -> scores.put(score.getKey(), score.getValue().asInt()));
        json.path("failed").properties().forEach(category -> {
            List<String> audits = new ArrayList<>();
            category.getValue().forEach(audit -> audits.add(audit.asString()));
            failed.put(category.getKey(), audits);
        });
        return new Report(json.path("address").asString(), scores, failed);
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("lighthouse", ".out");
        Path errors = Files.createTempFile("lighthouse", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().put("CHROME_PATH", "/usr/bin/chromium");
            builder.environment()
                    .put("LIGHTHOUSE_PERFORMANCE", System.getProperty("zhengxin.lighthouse.speed", "false"));
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            assertThat(process.waitFor())
                    .as("%s: %s", command, Files.readString(errors))
                    .isZero();
            return Files.readString(output);
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
