package org.zhengxin.web.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes failures to the log by their kinds and places alone. Their messages are left out: drivers and parsers quote
 * the values that they failed on, and what agencies send must not reach a log.
 */
@Component
class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final int DEEPEST_CAUSE = 8;

    private final SecureRandom random = new SecureRandom();

    /** Writes a failure down and returns the incident number under which it is found. */
    String record(Throwable failure) {
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        String incident = HexFormat.of().formatHex(bytes);
        String why = FullDisk.isCauseOf(failure) ? "there is no room left on a disk; " : "";
        LOG.error("Request failed, incident {}: {}{}", incident, why, trace(failure));
        return incident;
    }

    static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        Throwable current = failure;
        for (int depth = 0; current != null && depth < DEEPEST_CAUSE; depth++) {
            trace.append(depth == 0 ? "" : "\ncaused by ")
                    .append(current.getClass().getName());
            for (StackTraceElement frame : current.getStackTrace()) {
                trace.append("\n\tat ").append(frame);
            }
            current = current.getCause();
        }
        return trace.toString();
    }
}
