package org.zhengxin.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zhengxin.store.StoreException;

/** An embedded server that another process runs (运行中的服务器), found by what it wrote down beside its files. */
public final class RunningServer {

    private static final int PORT_LINE = 3;

    private RunningServer() {}

    /**
     * Returns where the platform's database is on the server whose files are below {@code home}.
     *
     * @throws StoreException if none runs there, or its password may not be read, with the reason in one sentence
     */
    public static DatabaseAddress address(Path home) {
        Administration server = of(home);
        try {
            if (!server.answersFor(home.resolve("cluster"))) {
                throw new StoreException("The database of %s does not answer.".formatted(home));
            }
        } catch (IOException e) {
            throw new StoreException("The database of %s cannot be reached.".formatted(home), e);
        }
        return server.address();
    }

    private static Administration of(Path home) {
        Path trace = home.resolve("cluster").resolve("postmaster.pid");
        if (!Files.isReadable(trace)) {
            throw new StoreException("No database runs in %s, or it is another user's.".formatted(home));
        }
        try {
            List<String> lines = Files.readAllLines(trace);
            String password = Files.readString(home.resolve("password")).strip();
            return new Administration(Integer.parseInt(lines.get(PORT_LINE).strip()), password);
        } catch (IOException e) {
            throw new StoreException("The password of the database in %s may not be read.".formatted(home), e);
        }
    }
}
