package org.zhengxin.client;

import java.io.Console;
import java.io.PrintStream;

/** One line of a terminal that is written over and over; nothing where there is no terminal. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean visible;
    private final Messages messages;

    Progress(PrintStream out, Messages messages) {
        Console console = System.console();
        this.out = out;
        this.visible = console != null && console.isTerminal();
        this.messages = messages;
    }

    void sent(String file, long bytes, long of) {
        int share = of <= 0 ? WIDTH : (int) Math.min(WIDTH, bytes * WIDTH / of);
        show(messages.text("sending", file, "#".repeat(share) + "-".repeat(WIDTH - share), share * 100 / WIDTH));
    }

    void working(String file, Batch batch) {
        show(messages.text(
                batch.state().equals("QUEUED") ? "queued" : "working",
                file,
                batch.counts().received()));
    }

    void clear() {
        if (visible) {
            out.print("\r\u001b[K");
        }
    }

    private void show(String line) {
        if (visible) {
            out.print("\r\u001b[K" + line);
            out.flush();
        }
    }
}
