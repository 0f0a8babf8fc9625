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
        show(messages.text("sending", file, bar(bytes, of), share(bytes, of) * 100 / WIDTH));
    }

    void checked(long entries, long of) {
        show(messages.text("verifying", bar(entries, of), entries, of));
    }

    void working(String file, Batch batch) {
        show(messages.text(
                batch.state().equals("QUEUED") ? "queued" : "working",
                file,
                batch.counts().received()));
    }

    void received(long megabytes) {
        show(messages.text("exporting", megabytes));
    }

    void clear() {
        if (visible) {
            out.print("\r\u001b[K");
        }
    }

    private static String bar(long done, long of) {
        int share = share(done, of);
        return "#".repeat(share) + "-".repeat(WIDTH - share);
    }

    private static int share(long done, long of) {
        return of <= 0 ? WIDTH : (int) Math.min(WIDTH, done * WIDTH / of);
    }

    private void show(String line) {
        if (visible) {
            out.print("\r\u001b[K" + line);
            out.flush();
        }
    }
}
