package org.zhengxin.bench;

import java.io.IOException;
import java.sql.SQLException;
import org.zhengxin.bench.compare.CompareBench;
import org.zhengxin.bench.histories.HistoriesBench;
import org.zhengxin.bench.intake.IntakeBench;
import org.zhengxin.bench.intake.LogBench;
import org.zhengxin.bench.lookup.LookupBench;
import org.zhengxin.bench.search.SearchBench;
import org.zhengxin.bench.staff.CasesBench;
import org.zhengxin.bench.staff.StaffBench;
import org.zhengxin.bench.start.StartBench;

/** The command {@code ./zhengxin bench} (压力测试). */
public final class Bench {
    private static final String USAGE = """
            ./zhengxin bench intake [--rows N] [--organisations N] [--batches N] [--seed N] [--directory DIR] [--port P]
            ./zhengxin bench lookup [--organisations N] [--records N] [--seconds N] [--concurrency N] [--repeat N] ...
            ./zhengxin bench compare [--organisations N] [--records N] [--repeat N] [--seed N] [--directory DIR] [--port P]
            ./zhengxin bench log    [--rows N] [--organisations N] [--entries N] [--seed N] [--directory DIR] [--port P]
            ./zhengxin bench search [--organisations N] [--rows N] [--warmup N] [--seed N] [--directory DIR] [--port P]
            ./zhengxin bench staff  [--concurrency N] [--seconds N] [--repeat N] [--rows N] [--organisations N] ...
            ./zhengxin bench cases  [--records N] [--concurrency N] [--repeat N] [--organisations N] [--directory DIR] [--port P]
            ./zhengxin bench histories [--histories N] [--seed N] [--directory DIR]
            ./zhengxin bench start  [--organisations N] [--repeat N] [--directory DIR] [--port P]""";

    private Bench() {}

    /** Runs one benchmark; ends with 2 if it was called wrongly and 1 if it could not be run. */
    public static void main(String[] arguments) throws SQLException {
        Report report = new Report(System.out);
        try {
            Options options = Options.of(arguments, Math.min(1, arguments.length));
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "intake" -> new IntakeBench(options, report).run();
                case "log" -> new LogBench(options, report).run();
                case "lookup" -> new LookupBench(options, report).run();
                case "compare" -> new CompareBench(options, report).run();
                case "search" -> new SearchBench(options, report).run();
                case "staff" -> new StaffBench(options, report).run();
                case "cases" -> new CasesBench(options, report).run();
                case "histories" -> new HistoriesBench(options, report).run();
                case "start" -> new StartBench(options, report).run();
                default -> throw new IllegalArgumentException("Which benchmark?");
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + USAGE);
            System.exit(2);
        } catch (IOException e) {
            // Some of them, a refused connection among them, have nothing to say but their name.
            System.err.println(e);
            System.exit(1);
        }
    }
}
