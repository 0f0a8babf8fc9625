package org.zhengxin.client;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Has a running register build its index of names anew (重建索引), and waits for it. */
public final class ReindexCommand {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String ADDRESS = "/api/v1/search-index";

    private final ReindexOptions options;
    private final Messages messages;
    private final PrintStream out;

    private ReindexCommand(ReindexOptions options, Messages messages, PrintStream out) {
        this.options = options;
        this.messages = messages;
        this.out = out;
    }

    /** Runs the command; exit code 0 when the index is new, 1 when it is not, 2 for a wrong command line. */
    public static void main(String[] words) {
        Path data = Path.of(System.getProperty("zhengxin.data", "data"));
        System.exit(run(List.of(words), System.getenv(), data, Locale.getDefault(), System.out, System.err));
    }

    static int run(
            List<String> words,
            Map<String, String> environment,
            Path data,
            Locale locale,
            PrintStream out,
            PrintStream err) {
        Messages messages = Messages.of(locale);
        try {
            ReindexOptions options = ReindexOptions.parse(words, environment, data);
            return new ReindexCommand(options, messages, out).rebuild();
        } catch (CommandException e) {
            err.println("zhengxin reindex: " + e.sentence(messages));
            return e.exitCode();
        }
    }

    private int rebuild() {
        try (OfficeClient register = new OfficeClient(options, messages)) {
            JsonNode state = register.json("POST", ADDRESS);
            out.println(messages.text("reindex-runs"));
            while (state.path("state").asString("").equals("RUNNING")) {
                Thread.sleep(PAUSE);
                state = register.json("GET", ADDRESS);
            }
            if (!state.path("state").asString("").equals("DONE")) {
                throw CommandException.failed("reindex-failed");
            }
            out.println(messages.text(
                    "reindexed",
                    state.path("names").asLong(0),
                    state.path("milliseconds").asLong(0) / 1_000.0));
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandException.failed("interrupted");
        }
    }
}
