package org.zhengxin.operations;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Writes failures into structured logs by their kinds and places (异常只记类型与位置). Their messages are left out: drivers
 * and parsers quote the values that they failed on.
 */
final class PlacesAlone implements StackTracePrinter {
    private static final int DEEPEST_CAUSE = 8;

    @Override
    public void printStackTrace(Throwable failure, Appendable output) throws IOException {
        Throwable current = failure;
        for (int depth = 0; current != null && depth < DEEPEST_CAUSE; depth++) {
            print(depth == 0 ? "" : "caused by ", current, output);
            current = cause(current);
        }
    }

    private static void print(String before, Throwable failure, Appendable output) throws IOException {
        output.append(before).append(failure.getClass().getName()).append('\n');
        for (StackTraceElement frame : failure.getStackTrace()) {
            output.append("\tat ").append(frame.toString()).append('\n');
        }
    }

    private static @Nullable Throwable cause(Throwable failure) {
        return failure.getCause();
    }
}
