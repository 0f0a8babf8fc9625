package org.zhengxin.client;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Delivers files to a running register as an agency and reports what became of their rows. */
public final class ImportCommand {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final ImportOptions options;
    private final Messages messages;
    private final PrintStream out;

    private ImportCommand(ImportOptions options, Messages messages, PrintStream out) {
        this.options = options;
        this.messages = messages;
        this.out = out;
    }

    /** Runs the command; exit code 0 when every file was dealt with, 1 when one was not, 2 for a wrong command line. */
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
            ImportOptions options = ImportOptions.parse(words, environment, data);
            return new ImportCommand(options, messages, out).deliver();
        } catch (CommandException e) {
            err.println("zhengxin import: " + e.sentence(messages));
            return e.exitCode();
        }
    }

    private int deliver() {
        boolean allDone = true;
        try (RegisterClient register = new RegisterClient(options, token(), messages)) {
            for (Path file : options.files()) {
                allDone &= deliver(register, file);
            }
        }
        return allDone ? 0 : 1;
    }

    private String token() {
        return options.token()
                .or(() -> options.agency()
                        .map(code -> DemonstrationTokens.below(options.data()).of(code)))
                .orElseThrow(() -> CommandException.wrongUse("no-token"));
    }

    private boolean deliver(RegisterClient register, Path file) {
        String name = file.getFileName().toString();
        Progress progress = new Progress(out, messages);
        long size = size(file);
        Batch batch = register.send(file, bytes -> progress.sent(name, bytes, size));
        Duration pause = FIRST_PAUSE;
        while (!batch.ended()) {
            progress.working(name, batch);
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            batch = register.look(batch.id());
        }
        progress.clear();
        report(register, file, batch);
        return !batch.hasFailed();
    }

    private void report(RegisterClient register, Path file, Batch batch) {
        String name = file.getFileName().toString();
        if (batch.hasFailed()) {
            out.println(messages.text("failed", name, batch.reason()));
        }
        batch.sheetProblems().forEach(problem -> out.println(messages.text("sheet", problem)));
        Batch.Counts counts = batch.counts();
        out.println(messages.text(
                options.trial() ? "trial-counts" : "counts",
                name,
                counts.received(),
                counts.accepted(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                counts.held(),
                counts.refusedPerson()));
        out.println(messages.text("batch", batch.id()));
        if (counts.anyFaulty()) {
            Path target = file.resolveSibling(name.replaceFirst("\\.[^.]+$", "") + ".errors.xlsx");
            register.saveFaultyRows(batch.id(), target);
            out.println(messages.text("faulty", target));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandException.failed("interrupted");
        }
    }
}
