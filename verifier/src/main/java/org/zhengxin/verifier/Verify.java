package org.zhengxin.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The verifier's command line (独立验证程序): holds what a register hands out against what it signed. */
public final class Verify {
    private final Options options;
    private final InputStream in;
    private final Limits limits;
    private final Report report;

    private Verify(Options options, InputStream in, Limits limits, Report report) {
        this.options = options;
        this.in = in;
        this.limits = limits;
        this.report = report;
    }

    /**
     * Runs the command. Exit code 0: verified; 1: does not verify; 2: wrong use, or nothing to verify against; 3: could
     * not be read.
     */
    public static void main(String[] words) {
        PrintStream out = readable(System.out, FileDescriptor.out);
        PrintStream err = readable(System.err, FileDescriptor.err);
        System.exit(run(List.of(words), Locale.getDefault(), System.in, out, err, Limits.USUAL));
    }

    static int run(List<String> words, Locale locale, InputStream in, PrintStream out, PrintStream err, Limits limits) {
        Report report = new Report(Options.language(words).orElseGet(() -> Language.of(locale)), out, err);
        if (words.isEmpty() || List.of("help", "--help", "-h").contains(words.getFirst())) {
            (words.isEmpty() ? err : out).print(Usage.in(report.language()));
            return words.isEmpty() ? Outcome.WRONG_USE.exitCode() : Outcome.VERIFIED.exitCode();
        }
        try {
            Said what = new Verify(Options.parse(words), in, limits, report).verify();
            return report.verdict(Outcome.VERIFIED, what);
        } catch (Stop stop) {
            return report.verdict(stop.outcome(), stop.said());
        } catch (InvalidPathException e) {
            return report.verdict(Outcome.UNREADABLE, Said.of(Sentence.NO_FILE, e.getInput()));
        } catch (OutOfMemoryError e) {
            return report.verdict(Outcome.UNREADABLE, Said.of(Sentence.MEMORY));
        }
    }

    private Said verify() {
        Optional<Keys> keys = options.value("--key").map(Keys::given);
        return switch (options.command()) {
            case "proof" -> new ProofCheck(trust(keys), options.show(), report).run(proof());
            case "log" -> log(keys);
            default -> export(trust(keys));
        };
    }

    private Trust trust(Optional<Keys> keys) {
        return Trust.of(keys, options.value("--url").map(url -> Source.of(url, limits)));
    }

    private Said log(Optional<Keys> keys) {
        Source source = Source.of(options.target(), limits);
        return new LogCheck(source, keys, new Memory(options.value("--state").map(Path::of)), report).run();
    }

    private Said export(Trust trust) {
        try (InputStream file = open()) {
            return new ExportCheck(file, trust, report).run();
        } catch (IOException e) {
            throw Stop.unreadable(Sentence.NO_FILE, options.target());
        }
    }

    private byte[] proof() {
        try (InputStream file = open()) {
            byte[] bytes = file.readNBytes(Proof.MOST_BYTES + 1);
            if (bytes.length > Proof.MOST_BYTES) {
                throw Stop.refuted(Sentence.TOO_LONG, options.target(), Proof.MOST_BYTES);
            }
            return bytes;
        } catch (IOException e) {
            throw Stop.unreadable(Sentence.NO_FILE, options.target());
        }
    }

    private InputStream open() throws IOException {
        return options.target().equals("-") ? in : Files.newInputStream(Path.of(options.target()));
    }

    /** A terminal that claims to know ASCII only gets UTF-8 all the same: the answers may be Chinese. */
    private static PrintStream readable(PrintStream stream, FileDescriptor to) {
        return stream.charset().equals(StandardCharsets.US_ASCII)
                ? new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8)
                : stream;
    }
}
