package org.zhengxin.verifier;

import java.io.Console;
import java.io.PrintStream;

/** A bar on the terminal that is written over and over (进度条); nothing where there is no terminal. */
final class Progress {
    private static final int WIDTH = 40;

    private final PrintStream err;
    private final String what;
    private final boolean visible;
    private int shown = -1;

    Progress(PrintStream err, String what) {
        Console console = System.console();
        this.err = err;
        this.what = what;
        this.visible = console != null && console.isTerminal();
    }

    /** Shows how far it is; every part in a thousand once. */
    void at(long done, long of) {
        int share = of <= 0 ? 1000 : (int) (1000.0 * done / of);
        if (visible && share != shown) {
            shown = share;
            int full = Math.clamp(share * WIDTH / 1000, 0, WIDTH);
            err.print("\r\u001b[K" + what + " [" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + share / 10 + "."
                    + share % 10 + " %  " + done + " / " + of);
            err.flush();
        }
    }

    void clear() {
        if (visible) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
