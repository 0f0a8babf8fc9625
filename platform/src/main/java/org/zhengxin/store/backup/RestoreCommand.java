package org.zhengxin.store.backup;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.store.StoreException;
import org.zhengxin.store.postgres.WalArchive;

/** Makes a new data directory from a backup, at a time (恢复到某一时间点). */
public final class RestoreCommand {

    private RestoreCommand() {}

    /** Runs the command; exit code 0 when the directory can be started on, 1 when not, 2 for a wrong command line. */
    public static void main(String[] words) {
        System.exit(run(List.of(words), Locale.getDefault(), System.out, System.err));
    }

    static int run(List<String> words, Locale locale, PrintStream out, PrintStream err) {
        try {
            CommandLine line = CommandLine.parse(words, Set.of("--data", "--to", "--wal"), locale);
            restore(line, out);
            return 0;
        } catch (CommandLine.WrongUse e) {
            err.println("zhengxin restore: " + e.getMessage());
            return CommandLine.WRONG_USE;
        } catch (StoreException e) {
            err.println("zhengxin restore: " + e.getMessage());
            return 1;
        }
    }

    private static void restore(CommandLine line, PrintStream out) {
        Path backups = line.directory();
        Path data = line.path("--data").orElseThrow(() -> line.wrong("no-data"));
        Instant to = line.time("--to").orElse(null);
        Path base =
                new Backups(backups).latest(to).orElseThrow(() -> new StoreException(line.text("no-backup", backups)));
        out.println(line.text("restoring", base, data));
        String last = new Restore(base, archive(line, backups), to).into(data).orElse("-");
        out.println(line.text("restored", data, last));
        out.println(line.text("keys-next", data.resolve("keys")));
    }

    /** By default the directory {@code wal} among the backups, if there is one. */
    private static @Nullable WalArchive archive(CommandLine line, Path backups) {
        Path among = backups.resolve("wal");
        return line.path("--wal")
                .or(() -> Optional.of(among).filter(Files::isDirectory))
                .map(WalArchive::in)
                .orElse(null);
    }
}
