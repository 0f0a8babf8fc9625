package org.zhengxin.conformance.harness;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Examines pages with axe-core, the whole of its rules. */
public final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN = """
            async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
                .map(found => found.id + ": " + found.nodes.map(node => node.target + " " + node.failureSummary).join(" | "))
            """;

    private Axe() {}

    /** Returns what is wrong with the page, in words; empty if nothing is. */
    @SuppressWarnings("unchecked") // what the function above returns
    public static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
