package org.zhengxin.client;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Has a running register check its database against its log (自检), and waits for it. */
public final class VerifyCommand {
    private static final String ADDRESS = "/api/v1/log/verification";
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int FAULTY = 1;

    private final OfficeClient register;
    private final Messages messages;
    private final PrintStream out;

    private VerifyCommand(OfficeClient register, Messages messages, PrintStream out) {
        this.register = register;
        this.messages = messages;
        this.out = out;
    }

    /** Runs the command; exit code 0 when all is well, 1 when it is not or nothing is known, 2 for a wrong command line. */
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
        try (OfficeClient register = new OfficeClient(ReindexOptions.parse(words, environment, data), messages)) {
            return new VerifyCommand(register, messages, out).check();
        } catch (CommandException e) {
            err.println("zhengxin verify: " + e.sentence(messages));
            return e.exitCode();
        }
    }

    private int check() {
        long began = System.nanoTime();
        Progress progress = new Progress(out, messages);
        try {
            JsonNode status = register.json("POST", ADDRESS);
            while (isUnderWay(status)) {
                progress.checked(
                        status.path("checked").asLong(0), status.path("size").asLong(0));
                Thread.sleep(PAUSE);
                status = register.json("GET", ADDRESS);
            }
            progress.clear();
            return tell(status, (System.nanoTime() - began) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandException.failed("interrupted");
        }
    }

    private static boolean isUnderWay(JsonNode status) {
        String state = status.path("state").asString("");
        return state.equals("WAITING") || state.equals("RUNNING");
    }

    private int tell(JsonNode status, double seconds) {
        long size = status.path("size").asLong(0);
        switch (status.path("state").asString("")) {
            case "SOUND" -> {
                out.println(messages.text("verified", size, seconds));
                return 0;
            }
            case "FAULTY" -> {
                out.println(messages.text("faults", status.path("faults").asLong(0), size));
                status.path("found").forEach(this::tell);
                return FAULTY;
            }
            default -> throw CommandException.failed("verify-failed");
        }
    }

    private void tell(JsonNode fault) {
        out.println(messages.text(
                "fault",
                text(fault, "fault"),
                text(fault, "where"),
                text(fault, "id"),
                text(fault, "version"),
                text(fault, "index"),
                text(fault, "subject")));
    }

    private static String text(JsonNode fault, String member) {
        return fault.path(member).asString("-");
    }
}
