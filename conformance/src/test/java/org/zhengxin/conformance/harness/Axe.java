package org.zhengxin.conformance.harness;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Examines pages with axe-core, the whole of its rules. */
public final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN = """
            async rules => (await axe.run(document, { resultTypes: ["violations"], ...rules })).violations
                .map(found => found.id + ": " + found.nodes.map(node => node.target + " " + node.failureSummary).join(" | "))
            """;
    private static final Map<String, ?> ALL = Map.of();

    /** The rules that the colours decide. */
    private static final Map<String, ?> OF_COLOURS = Map.of("runOnly", List.of("color-contrast", "link-in-text-block"));

    private Axe() {}

    /** Returns what is wrong with the page, in words; empty if nothing is. */
    public static List<String> violations(Page page) {
        return violations(page, ALL);
    }

    /** Returns what is wrong with the colours of a page of which all else was examined in other colours. */
    public static List<String> violationsOfColours(Page page) {
        return violations(page, OF_COLOURS);
    }

    @SuppressWarnings("unchecked") // what the function above returns
    private static List<String> violations(Page page, Map<String, ?> rules) {
        if (page.evaluate("() => typeof axe").equals("undefined")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN, rules);
    }

    private static String script() {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
