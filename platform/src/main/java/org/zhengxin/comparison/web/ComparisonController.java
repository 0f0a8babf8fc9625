package org.zhengxin.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.comparison.list.SubmittedList;
import org.zhengxin.comparison.web.Answers.Answer;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SearchEngines;

/** The page on which lists are compared (名单比对页面). The answer to a list has no address: nothing of it is kept. */
@Controller
class ComparisonController implements SearchEngines {
    private static final String FORM = "comparison/web/form.jte";
    private static final String RESULT = "comparison/web/result.jte";

    private final Answers answers;
    private final Pages pages;

    ComparisonController(Answers answers, Pages pages) {
        this.answers = answers;
        this.pages = pages;
    }

    @Override
    public List<String> pages() {
        return List.of("/comparisons");
    }

    @GetMapping("/comparisons")
    View form() {
        return pages.page(FORM, new FormPage("", null));
    }

    /** Answers with a page, a workbook or a document; what is wrong is told above the form, with the list back in it. */
    @PostMapping(path = "/comparisons", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Nullable
    Object compare(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Submission submission = Submission.read(request);
        SearchEngines.keepAway(response);
        try {
            submission.require();
            Answer answer = answers.compare(submission.file(), submission.text());
            return switch (submission.format()) {
                case "xlsx" -> download(Downloads.XLSX, answer, answers.workbook(answer, request));
                case "pdf" -> download(MediaType.APPLICATION_PDF, answer, answers.paper(answer, request));
                default -> {
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                    yield pages.page(RESULT, ResultPage.of(answer));
                }
            };
        } catch (ProblemException problem) {
            return refused(problem, submission);
        }
    }

    private View refused(ProblemException problem, Submission submission) {
        HttpStatus status = problem.status();
        return pages.page(status, FORM, new FormPage(SubmittedList.covered(submission.text()), problem));
    }

    private static ResponseEntity<byte[]> download(MediaType type, Answer answer, byte[] content) {
        return Downloads.of(type, answer.comparison().day(), content);
    }
}
