package org.zhengxin.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Problems;

/** Turns whatever a controller throws into a problem document or page. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private final ProblemTranslator translator;
    private final Problems problems;

    ProblemAdvice(ProblemTranslator translator, Problems problems) {
        this.translator = translator;
        this.problems = problems;
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void callerIsGone() {
        // Nobody is left to be told.
    }

    /** The door tells these in its own words. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToTheDoor(RuntimeException refusal) {
        throw refusal;
    }

    @ExceptionHandler(Exception.class)
    void tell(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemException problem = translator.translate(failure);
        if (failure instanceof ErrorResponse described) {
            described.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        problems.write(request, response, problem);
    }
}
