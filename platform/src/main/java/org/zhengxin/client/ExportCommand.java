package org.zhengxin.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Has a running register export everything that its log commits to, into a file (导出). */
public final class ExportCommand {
    private static final String ADDRESS = "/api/v1/log/export";
    private static final String WITHOUT_NAMES = "--without-names";
    private static final int BUFFER = 1 << 16;
    private static final int MEGABYTE = 1_000_000;

    private final OfficeClient register;
    private final Messages messages;
    private final PrintStream out;
    private final boolean names;

    private ExportCommand(OfficeClient register, boolean names, Messages messages, PrintStream out) {
        this.register = register;
        this.names = names;
        this.messages = messages;
        this.out = out;
    }

    /** Runs the command; exit code 0 when the file is written, 1 when it is not, 2 for a wrong command line. */
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
            List<String> rest = new ArrayList<>(words);
            boolean names = !rest.remove(WITHOUT_NAMES); // wherever it stands, in front of the file or behind it
            String file = file(rest);
            ReindexOptions options = ReindexOptions.parse(rest, environment, data);
            try (OfficeClient register = new OfficeClient(options, messages)) {
                return new ExportCommand(register, names, messages, out).export(Path.of(file));
            }
        } catch (CommandException e) {
            err.println("zhengxin export: " + e.sentence(messages));
            return e.exitCode();
        }
    }

    /** Takes the one word that is neither an option nor an option's value. */
    private static String file(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith("-")) {
                i++;
            } else {
                return words.remove(i);
            }
        }
        throw CommandException.wrongUse("one-file");
    }

    /** The file is there whole or not at all, and nobody else's to read. */
    private int export(Path target) {
        Path partial = partial(target);
        try {
            long bytes = receive(partial);
            if (!isWhole(partial)) {
                throw CommandException.failed("export-broken");
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            out.println(messages.text(names ? "exported" : "exported-without-names", target, bytes / MEGABYTE));
            return 0;
        } catch (IOException e) {
            throw CommandException.failed("export-broken");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandException.failed("interrupted");
        } finally {
            partial.toFile().delete();
        }
    }

    private static Path partial(Path target) {
        try {
            return Files.createTempFile(target.toAbsolutePath().getParent(), ".zhengxin-", ".part");
        } catch (IOException e) {
            throw CommandException.failed("unwritable-file", target);
        }
    }

    private long receive(Path partial) throws IOException, InterruptedException {
        Progress progress = new Progress(out, messages);
        long bytes = 0;
        try (InputStream answer =
                        register.send("GET", names ? ADDRESS : ADDRESS + "?names=false", BodyHandlers.ofInputStream());
                OutputStream file = Files.newOutputStream(partial)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
                file.write(buffer, 0, read);
                bytes += read;
                progress.received(bytes / MEGABYTE);
            }
        }
        progress.clear();
        return bytes;
    }

    /** Whether the last line is there. */
    private static boolean isWhole(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8))) {
            String last = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
            return last.startsWith("{\"checkpoint\":") && last.endsWith("\"type\":\"end\"}");
        }
    }
}
