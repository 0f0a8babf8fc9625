package org.zhengxin.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zhengxin.store.StoreException;

/**
 * A server's main process as the operating system shows it to everyone: by its number, and by the time of its start, so
 * that a later process with the same number is not taken for it.
 */
record MainProcess(String number, String startedAt) {

    /** Where state and start time stand behind the name, which is in brackets and may hold anything. */
    private static final int STATE = 0;

    private static final int START_TIME = 19;

    /** Finds the process that the cluster's server wrote down when it started. */
    static MainProcess of(Path cluster) throws IOException {
        String number =
                Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip();
        List<String> fields = fields(number);
        if (fields.isEmpty()) {
            throw new StoreException("PostgreSQL ended as soon as it had started; see its server.log.");
        }
        return new MainProcess(number, fields.get(START_TIME));
    }

    /** Tells whether it lives; one that ended and that nobody has buried yet (a zombie) does not. Costs one small read. */
    boolean lives() {
        List<String> fields = fields(number);
        return !fields.isEmpty() && fields.get(START_TIME).equals(startedAt) && !"ZX".contains(fields.get(STATE));
    }

    private static List<String> fields(String number) {
        try {
            String stat = Files.readString(Path.of("/proc", number, "stat"));
            return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
