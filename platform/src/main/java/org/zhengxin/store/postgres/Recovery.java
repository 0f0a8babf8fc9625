package org.zhengxin.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengxin.store.StoreException;

/**
 * Brings the files of a base backup to a time (时间点恢复): a server replays the write-ahead log in them and ends. Afterwards
 * they are a cluster as any other, on a timeline of its own.
 */
public final class Recovery {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSxxx").withZone(ZoneId.of("Asia/Shanghai"));

    private static final Pattern LAST = Pattern.compile("last completed transaction was at log time (.*)");

    /** A large register replays a week of changes in hours; whoever waits can break it off. */
    private static final Duration LONGEST = Duration.ofDays(7);

    /** Without a stand-by's reading, the server answers only when the recovery is over. */
    private static final String SETTINGS = """
            hot_standby = off
            archive_mode = off
            recovery_target_action = 'promote'
            restore_command = '%s'
            """;

    private Recovery() {}

    /**
     * Recovers the cluster below {@code home}, where files of a base backup are.
     *
     * @param archive where more of the write-ahead log is, if anywhere
     * @param to the last moment that is wanted, or null for all that there is
     * @return when the last transaction was committed that is there now, as PostgreSQL tells it; empty if none was replayed
     * @throws StoreException if the log does not reach that time, or something else is amiss, in one sentence
     */
    public static Optional<String> run(Path home, @Nullable WalArchive archive, @Nullable Instant to) {
        try {
            Programs programs = Programs.unpackedBelow(home);
            ServerUser user = ServerUser.choose(home, programs);
            if (archive != null) {
                archive.requireReadable(user);
            }
            Path cluster = home.resolve("cluster");
            Files.writeString(
                    cluster.resolve("postgresql.conf"), settings(archive, to).text());
            Files.writeString(cluster.resolve("recovery.signal"), "");
            user.own(cluster);
            for (String written : List.of("postgresql.conf", "recovery.signal")) {
                user.own(cluster.resolve(written));
            }
            String password = Files.readString(home.resolve("password")).strip();
            return replay(
                    new ServerControl(programs, user, cluster),
                    new ServerProcesses(cluster, user),
                    new Administration(ServerStart.freePort(), password));
        } catch (IOException e) {
            throw new StoreException("The recovery below %s failed: %s".formatted(home, e.getMessage()), e);
        }
    }

    private static ServerSettings settings(@Nullable WalArchive archive, @Nullable Instant to) {
        String fetch = archive == null ? "false" : archive.fetchCommand();
        String until = to == null ? "" : "recovery_target_time = '%s'\n".formatted(TIME.format(to));
        return ServerSettings.lasting().with(SETTINGS.formatted(fetch) + until);
    }

    private static Optional<String> replay(ServerControl control, ServerProcesses processes, Administration server)
            throws IOException {
        boolean recovered = control.start(server.port()).succeeded()
                && Backoff.until(LONGEST, () -> server.answersFor(control.cluster()) || !processes.mainAlive())
                && processes.mainAlive();
        if (!recovered) {
            throw new StoreException("PostgreSQL could not recover: %s".formatted(control.lastWords()));
        }
        Matcher last = LAST.matcher(Files.readString(control.cluster().resolve("server.log")));
        Optional<String> time = last.find() ? Optional.of(last.group(1)) : Optional.empty();
        if (!control.stop(ServerControl.Stop.FAST).succeeded()) {
            throw new StoreException("PostgreSQL did not stop after the recovery: %s".formatted(control.lastWords()));
        }
        return time;
    }
}
