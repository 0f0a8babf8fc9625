package org.zhengxin.store.backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhengxin.store.StoreException;

/** Backs the data directory of a running register up (备份), without stopping it. */
public final class BackupCommand {

    private BackupCommand() {}

    /** Runs the command; exit code 0 when the backup is whole, 1 when there is none, 2 for a wrong command line. */
    public static void main(String[] words) {
        Path data = Path.of(System.getProperty("zhengxin.data", "data"));
        System.exit(run(List.of(words), data, Clock.systemUTC(), Locale.getDefault(), System.out, System.err));
    }

    static int run(List<String> words, Path defaultData, Clock clock, Locale locale, PrintStream out, PrintStream err) {
        try {
            CommandLine line = CommandLine.parse(words, Set.of("--data"), locale);
            Path data = line.path("--data").orElse(defaultData.toAbsolutePath().normalize());
            Path whole = new Backups(line.directory()).take(data, clock);
            out.println(line.text("backed-up", whole));
            out.println(line.text("keys-apart", data.resolve("keys")));
            return 0;
        } catch (CommandLine.WrongUse e) {
            err.println("zhengxin backup: " + e.getMessage());
            return CommandLine.WRONG_USE;
        } catch (StoreException e) {
            err.println("zhengxin backup: " + e.getMessage());
            return 1;
        }
    }
}
