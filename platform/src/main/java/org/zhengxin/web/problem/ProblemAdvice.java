package org.zhengxin.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.zhengxin.web.Language;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Problems;

/** Turns whatever a controller throws into a problem document or page. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final String DESK = "/desk/";

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

    /**
     * An address that takes forms alone leads to the page that it stands under: a form that came back with a fault stands
     * there, and whoever reloads it or changes its language asks for it by GET.
     */
    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    void leadToThePage(
            HttpRequestMethodNotSupportedException refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI();
        int end = path.lastIndexOf('/');
        String[] known = refusal.getSupportedMethods();
        boolean form = known != null && List.of(known).equals(List.of(HttpMethod.POST.name()));
        if (!form || !HttpMethod.GET.matches(request.getMethod()) || !path.startsWith(DESK) || end <= DESK.length()) {
            tell(refusal, request, response);
            return;
        }
        String language = request.getParameter(Language.NAME);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION,
                path.substring(0, end)
                        + (language != null && language.matches("[a-z]{2}")
                                ? "?" + Language.NAME + "=" + language
                                : ""));
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
