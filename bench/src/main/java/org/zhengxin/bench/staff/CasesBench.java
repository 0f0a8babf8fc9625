package org.zhengxin.bench.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.zhengxin.bench.Options;
import org.zhengxin.bench.PlatformProcess;
import org.zhengxin.bench.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench cases}: the overview of 100,000 open cases that are all due on one day (事项总览压测). */
public final class CasesBench {
    private static final double AIM_PAGE = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int RUN_EVERY_SECONDS = 10;
    private static final int PAGES_ON = 20;
    private static final int MILLISECONDS = 1_000;
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final List<String> VIEWS = List.of(
            "/desk/cases",
            "/desk/cases?state=soon",
            "/desk/cases?state=overdue",
            "/desk/cases?kind=OBJECTION",
            "/desk/cases?kind=REPAIR&state=soon",
            "/desk/cases?state=suspended");

    private final Options options;
    private final Report report;

    /** Measures with options and says what it found. */
    public CasesBench(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** Runs the benchmark. */
    public void run() throws IOException, SQLException {
        Path directory = Files.createDirectories(options.directory("cases"));
        report.circumstances(options.number("seed", 1));
        Path data = directory.resolve("data");
        PlatformProcess.remove(data);
        int cases = options.count("records", 100_000);
        Map<String, String> settings = Map.of("ZHENGXIN_RIGHTS_ALARMS", RUN_EVERY_SECONDS + "s");
        int port = options.port();
        String city = Integer.toString(options.count("organisations", 200));
        try (PlatformProcess platform = PlatformProcess.start(data, port, settings, "--organisations", city)) {
            platform.settle();
            CasesFill fill = new CasesFill(platform.database());
            fill.fill(cases);
            Seat office = signIn(data, port);
            // While the platform reminds of all of them, the page is asked for already.
            measure("The overview while reminders are written", List.of(office), 50);
            awaitAlarms(fill, cases);
            List<Seat> seats = List.of(office);
            measure("To warm up", seats, options.count("repeat", 300) / 3);
            Tally one = measure("The overview, one after another", seats, options.count("repeat", 300));
            report.aim("Overview of " + cases + " cases due on one day, p99 in ms", one.within(0.99), "≤", AIM_PAGE);
            Tally many = together(office, options.count("concurrency", 4), options.count("repeat", 300));
            report.aim("The same, several at once, p99 in ms", many.within(0.99), "≤", AIM_PAGE);
            report.aim("Errors", one.errors() + many.errors(), "≤", 0);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private Tally measure(String what, List<Seat> seats, int requests) throws InterruptedException {
        Tally tally = new Tally(what);
        long began = System.nanoTime();
        List<String> places = new ArrayList<>(VIEWS);
        for (int i = 0; i < requests; i++) {
            visit(seats.getFirst(), places, i, tally);
        }
        tell(tally, began);
        return tally;
    }

    /** Opens one of the views; of every list the page behind comes next, for a while. */
    private static void visit(Seat seat, List<String> places, int turn, Tally tally) throws InterruptedException {
        int place = turn % places.size();
        String path = places.get(place);
        tally.time(path, () -> {
            String body = seat.body(path);
            Matcher next = NEXT.matcher(body);
            boolean goesOn = next.find() && turn / places.size() % PAGES_ON != PAGES_ON - 1;
            places.set(place, goesOn ? next.group(1).replace("&amp;", "&") : VIEWS.get(place));
            return body.contains("<main") ? 200 : 500;
        });
    }

    private Tally together(Seat seat, int many, int requests) throws InterruptedException {
        Tally tally = new Tally(many + " at once");
        long began = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int first = i;
            threads.add(Thread.ofVirtual().start(() -> {
                List<String> places = new ArrayList<>(VIEWS);
                try {
                    for (int turn = first; turn < requests / many + first; turn++) {
                        visit(seat, places, turn, tally);
                    }
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        tell(tally, began);
        return tally;
    }

    private void tell(Tally tally, long began) {
        tally.tell(report, (int)
                Math.max(1, Duration.ofNanos(System.nanoTime() - began).toSeconds()));
    }

    private void awaitAlarms(CasesFill fill, int cases) throws SQLException, InterruptedException, IOException {
        Instant began = Instant.now();
        while (fill.alarms() < cases) {
            if (Duration.between(began, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IOException("Only " + fill.alarms() + " of " + cases + " reminders were written");
            }
            Thread.sleep(MILLISECONDS);
        }
        report.say(
                "All %,d reminders were written %,d s later",
                cases, Duration.between(began, Instant.now()).toSeconds());
    }

    private static Seat signIn(Path data, int port) throws IOException, InterruptedException {
        JsonNode office = JsonMapper.shared()
                .readTree(data.resolve("credentials.json").toFile())
                .required("office");
        Seat seat = new Seat(port, "");
        seat.signIn(
                office.required("username").asString(),
                office.required("password").asString());
        seat.code(code(office.required("totpSecret").asString()));
        if (seat.open("/desk/cases") != 200) {
            throw new IOException("The office could not sign in");
        }
        return seat;
    }

    private static String code(String secret) throws IOException {
        try {
            TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm()), Instant.now());
        } catch (InvalidKeyException impossible) {
            throw new IOException(impossible);
        }
    }
}
