package org.zhengxin.bench.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhengxin.bench.Database;
import org.zhengxin.bench.Options;
import org.zhengxin.bench.PlatformProcess;
import org.zhengxin.bench.Report;

/**
 * {@code bench staff}: two hundred at work beside public traffic, public pages with and without a flood of sign-ins, and a
 * small file beside large ones (工作台、登录与批次公平性压测).
 */
public final class StaffBench {
    private static final Duration THINKING = Duration.ofSeconds(4);
    private static final int READERS = 8;
    private static final int KNOWN_SIGN_INS = 10;
    private static final int SLOWEST = 5;
    private static final double AIM_DESK = 1_000;
    private static final double AIM_FLOOD = 2;
    private static final int DAYS_OF_WORK = 100;

    private final Options options;
    private final Report report;

    /** Measures with options and says what it found. */
    public StaffBench(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** With 64 who guess five times and pause: some two hundred guesses a second, twelve thousand a minute. */
    private static final Duration BETWEEN_GUESSES = Duration.ofMillis(1_500);

    /** Runs the benchmark. */
    public void run() throws IOException, SQLException {
        Path directory = Files.createDirectories(options.directory("staff"));
        long seed = options.number("seed", 1);
        report.circumstances(seed);
        Path data = directory.resolve("data");
        PlatformProcess.remove(data);
        int port = options.port();
        // The flood comes from many addresses, as a proxy before the register would say.
        Map<String, String> settings = Map.of("ZHENGXIN_LIMITS_TRUSTEDPROXIES", "127.0.0.1");
        String city = Integer.toString(options.count("organisations", 500));
        try (PlatformProcess platform = PlatformProcess.start(data, port, settings, "--organisations", city)) {
            platform.settle();
            List<String> codes = codes(platform.database());
            List<Seat> seats = signIn(Staff.hire(platform.database(), options.count("concurrency", 200)), port);
            // The compiler's minute after a start is the start's, which has a bench of its own.
            work(seats, port, seed + 1, codes, false);
            work(seats, port, seed, codes, true);
            flood(port, seed, codes);
            int rows = options.count("rows", 500_000);
            if (rows > 0) {
                new Fairness(platform, directory, seed, rows, report).run();
            }
        }
    }

    private List<Seat> signIn(Staff staff, int port) throws IOException {
        Tally tally = new Tally("Signing in, one after another");
        List<Seat> seats = new ArrayList<>();
        long began = System.nanoTime();
        try {
            for (String name : staff.names()) {
                Seat seat = new Seat(port, "");
                tally.time("/login", () -> seat.signIn(name, Staff.PASSWORD));
                seats.add(seat);
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        tally.tell(report, (int)
                Math.max(1, Duration.ofNanos(System.nanoTime() - began).toSeconds()));
        return seats;
    }

    private void work(List<Seat> seats, int port, long seed, List<String> codes, boolean told) throws IOException {
        int seconds = options.count("seconds", 60);
        Tally desk = new Tally(seats.size() + (told ? " at their desks" : " at their desks, to warm up"));
        Tally readers = new Tally(READERS + " readers of public pages meanwhile");
        try (Traffic traffic = Traffic.during(Duration.ofSeconds(seconds))) {
            for (int i = 0; i < seats.size(); i++) {
                Seat seat = seats.get(i);
                List<String> places = new ArrayList<>(List.of("/desk", "/account"));
                places.addAll(places(seat));
                traffic.add(seed * DAYS_OF_WORK + i, THINKING, chance -> {
                    String path = places.get(chance.nextInt(places.size()));
                    desk.time(path, () -> seat.open(path));
                });
            }
            traffic.addPublic(port, READERS, seed, codes, readers);
        }
        desk.tell(report, seconds);
        if (!told) {
            return;
        }
        desk.tellSlowest(report, SLOWEST);
        readers.tell(report, seconds);
        report.aim("Errors of staff and readers", desk.errors() + readers.errors(), "≤", 0);
        report.aim("Page of the desk, p99 in ms", desk.within(0.99), "≤", AIM_DESK);
    }

    private static List<String> places(Seat seat) throws IOException {
        try {
            return seat.places();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    /** The first round warms up: a compiler at work on two processors is no flood. */
    private void flood(int port, long seed, List<String> codes) throws IOException {
        floodOnce(port, seed + 1, codes);
        Flood flood = floodOnce(port, seed, codes);
        int seconds = floodSeconds();
        flood.without().tell(report, seconds);
        flood.with().tell(report, seconds);
        flood.guesses().tell(report, seconds);
        flood.known().tell(report, seconds);
        report.aim("Errors of readers beside a flood", flood.with().errors(), "≤", 0);
        report.aim("Errors of a known browser signing in", flood.known().errors(), "≤", 0);
        report.aim("Public pages, p99 with a flood / without", flood.slowing(), "≤", AIM_FLOOD);
    }

    private int floodSeconds() {
        return options.count("seconds", 60) / 2;
    }

    private Flood floodOnce(int port, long seed, List<String> codes) throws IOException {
        Flood flood = new Flood(
                new Tally("Public pages"),
                new Tally("Public pages beside a flood of sign-ins"),
                new Tally("Guesses (422 wrong, 429 turned away: both count as errors)"),
                new Tally("A known browser signing in meanwhile"));
        try (Traffic traffic = Traffic.during(Duration.ofSeconds(floodSeconds()))) {
            traffic.addPublic(port, READERS, seed, codes, flood.without());
        }
        Seat owner = new Seat(port, "");
        try (Traffic traffic = Traffic.during(Duration.ofSeconds(floodSeconds()))) {
            owner.signIn("staff-1", Staff.PASSWORD);
            owner.forgetSignIn();
            traffic.addPublic(port, READERS, seed, codes, flood.with());
            for (int i = 0; i < options.count("repeat", 64); i++) {
                traffic.add(seed + i, BETWEEN_GUESSES, guesser(port, i, flood.guesses()));
            }
            traffic.add(seed, Duration.ofSeconds(Math.max(1, floodSeconds() / KNOWN_SIGN_INS)), chance -> {
                flood.known().time("/login", () -> owner.signIn("staff-1", Staff.PASSWORD));
                owner.forgetSignIn();
            });
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        return flood;
    }

    /** Public pages without and with those who guess, what became of the guesses, and of somebody known. */
    private record Flood(Tally without, Tally with, Tally guesses, Tally known) {
        double slowing() {
            return with.within(0.99) / without.within(0.99);
        }
    }

    /** A new address every few guesses, and a new name each time. */
    private static Traffic.Step guesser(int port, int number, Tally guesses) {
        return chance -> {
            Seat seat = new Seat(port, address(chance));
            guesses.time("/login", () -> seat.open("/login"));
            for (int i = 0; i < KNOWN_SIGN_INS; i++) {
                String name = chance.nextBoolean() ? "staff-" + chance.nextInt(200) : "nobody-" + number + "-" + i;
                guesses.time("guess", () -> seat.guess(name, "guess " + chance.nextInt()));
            }
        };
    }

    private static String address(Random chance) {
        return "198.51." + chance.nextInt(256) + "." + chance.nextInt(256);
    }

    private static List<String> codes(Database database) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT code FROM organisation WHERE NOT provisional LIMIT 10000")) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }
}
