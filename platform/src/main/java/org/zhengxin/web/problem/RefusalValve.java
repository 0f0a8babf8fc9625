package org.zhengxin.web.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.json.CanonicalJson;

/**
 * Answers what the server refuses before any address is known (畸形请求), such as a broken escape in a path: a problem
 * document instead of the server's own page. Made by the server through its name.
 */
public final class RefusalValve extends ErrorReportValve {
    private static final Log LOG = LogFactory.getLog(RefusalValve.class);
    private static final int FIRST_ERROR = 400;

    /** Answers if nobody else did. */
    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        java.util.Map<String, Object> problem = java.util.Map.of(
                "type", "/codes#MALFORMED_REQUEST",
                "title", "请求格式有误 The request is malformed",
                "status", response.getStatus(),
                "code", "MALFORMED_REQUEST");
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getOutputStream().write(CanonicalJson.bytes(problem));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Whoever asked is no longer there.
            LOG.debug("A refusal could not be written");
        }
    }
}
