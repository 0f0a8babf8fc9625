package org.zhengxin.store.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zhengxin.store.StoreException;

/** A program run to its end, with what it printed. */
record Command(List<String> words) {

    /** How a program ended: its exit code and all its output. */
    record Result(int code, String output) {

        boolean succeeded() {
            return code == 0;
        }
    }

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    Command with(String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new Command(all);
    }

    Command under(List<String> prefix) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return new Command(all);
    }

    /** Runs the program; one that is not there counts as failed (127), as in a shell. */
    Result run() {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        Process process;
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            return new Result(127, words.getFirst() + " cannot be run");
        }
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (IOException | InterruptedException e) {
            throw new StoreException("The start of PostgreSQL was interrupted.", e);
        }
    }
}
