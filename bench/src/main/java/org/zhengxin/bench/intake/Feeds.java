package org.zhengxin.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhengxin.bench.ShippedKinds;
import org.zhengxin.demo.LoadFiles;

/** The files of an intake benchmark (压测文件). */
record Feeds(Path registration, List<Feed> decisions, String registrationKind, String decisionKind) {

    /** A file and who sends it: batches of one agency follow each other, those of several run beside each other. */
    record Feed(String agency, Path file) {}

    static Feeds write(Path directory, long seed, long organisations, long rows, int batches) throws IOException {
        LoadFiles files = new LoadFiles(seed, LocalDate.now(), ShippedKinds.all());
        Path registration = directory.resolve("registration.csv");
        files.registrations(registration, organisations);
        List<Feed> decisions = new ArrayList<>();
        int share = Math.toIntExact(rows / batches);
        for (int batch = 0; batch < batches; batch++) {
            Path file = directory.resolve("penalties-" + batch + ".csv");
            int count = batch == batches - 1 ? Math.toIntExact(rows) - share * batch : share;
            decisions.add(new Feed(files.penalties(file, batch, share * batch, count, organisations), file));
        }
        return new Feeds(registration, decisions, files.registrationKind(), files.penaltyKind());
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (Feed feed : decisions) {
            bytes += Files.size(feed.file());
        }
        return bytes;
    }
}
