package org.zhengxin.access.account;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhengxin.store.RunningDatabase;
import org.zhengxin.store.StoreException;

/**
 * The command {@code ./zhengxin recover-account} (恢复账号): for whoever operates the machine, when nobody of the office can sign
 * in any more. Who may read the database's password in the data directory may do it; it is written down like every
 * recovery, under {@code operator:command}.
 */
public final class RecoverAccountCommand {

    private static final String ACTOR = "operator:command";
    private static final int WRONG_USE = 2;

    private final Locale locale;
    private final PrintStream out;
    private final PrintStream err;

    RecoverAccountCommand(Locale locale, PrintStream out, PrintStream err) {
        this.locale = locale;
        this.out = out;
        this.err = err;
    }

    /** Runs the command; exit code 0 when there is a link, 1 when there is none, 2 for a wrong command line. */
    public static void main(String[] words) {
        Path data = Path.of(System.getProperty("zhengxin.data", "data"));
        RecoverAccountCommand command = new RecoverAccountCommand(Locale.getDefault(), System.out, System.err);
        System.exit(command.run(List.of(words), data, Clock.systemUTC(), RecoverAccountCommand::running));
    }

    /** Opens the database of a data directory. */
    @FunctionalInterface
    interface Databases {
        Connection of(Path data) throws SQLException;
    }

    private static Connection running(Path data) throws SQLException {
        return RunningDatabase.of(data).connect();
    }

    int run(List<String> words, Path defaultData, Clock clock, Databases databases) {
        Path data = defaultData;
        String username = words.isEmpty() ? "" : words.getFirst();
        if (words.size() == 3 && words.get(1).equals("--data")) {
            data = Path.of(words.get(2));
        } else if (words.size() != 1 || username.startsWith("-")) {
            return say(err, WRONG_USE, "use");
        }
        try (Connection connection = databases.of(data.toAbsolutePath().normalize())) {
            return recover(connection, username, clock);
        } catch (StoreException | SQLException e) {
            err.println("zhengxin recover-account: " + e.getMessage());
            return 1;
        }
    }

    private int recover(Connection connection, String username, Clock clock) throws SQLException {
        connection.setAutoCommit(false);
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        Optional<Long> account = jdbc.sql(
                        "SELECT id FROM account WHERE username = :username AND ended_at IS NULL FOR UPDATE")
                .param("username", Accounts.normal(username))
                .query(Long.class)
                .optional();
        if (account.isEmpty()) {
            return say(err, 1, "unknown");
        }
        OneTimeLinks.Link link = AccountRecovery.with(jdbc, clock).begin(account.get(), ACTOR);
        connection.commit();
        say(out, 0, "recovered", OneTimeLinks.VALID.toDays());
        out.println("/invitation/" + link.secret());
        return say(out, 0, "next");
    }

    private int say(PrintStream to, int code, String key, Object... details) {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        ResourceBundle texts = ResourceBundle.getBundle("org.zhengxin.access.account.recovery", locale, control);
        to.println(new MessageFormat(texts.getString(key), locale).format(details));
        return code;
    }
}
