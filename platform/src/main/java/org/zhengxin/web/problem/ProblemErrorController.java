package org.zhengxin.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Problems;

/** Tells problems that came up outside the controllers: in a filter, in the container, while rendering. */
@Controller
class ProblemErrorController implements ErrorController {

    private final ProblemTranslator translator;
    private final Problems problems;

    ProblemErrorController(ProblemTranslator translator, Problems problems) {
        this.translator = translator;
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, problem(request));
    }

    private ProblemException problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return translator.translate(failure);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return WebProblem.of(status instanceof Integer code ? code : 404).exception();
    }
}
