package org.zhengxin.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.zhengxin.web.Language;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Problems;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals: a page to a browser that asks for a page, a problem document to everyone else. */
@Component
class ProblemWriter implements Problems {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
    private static final Pattern NEVER_PAGES = Pattern.compile("/(api|actuator|assets)(/.*)?");

    private final JsonMapper json;
    private final MessageSource messages;
    private final Pages pages;

    ProblemWriter(JsonMapper json, MessageSource messages, Pages pages) {
        this.json = json;
        this.messages = messages;
        this.pages = pages;
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        if (response.isCommitted()) {
            LOG.warn("{} came up after the answer had begun", problem.code());
            return;
        }
        forgetPreparedAnswer(response);
        Language language = Language.of(request);
        if (wantsPage(request)) {
            writePage(request, response, problem, language);
        } else {
            writeDocument(response, problem, language);
        }
    }

    private void writePage(
            HttpServletRequest request, HttpServletResponse response, ProblemException problem, Language language)
            throws IOException {
        ProblemPage model = new ProblemPage(
                problem.status().value(),
                title(problem, language),
                problem.code(),
                problem.detail(),
                incident(problem));
        try {
            pages.page(problem.status(), "web/problem/problem.jte", model).render(null, request, response);
        } catch (IOException failure) {
            throw failure;
        } catch (Exception failure) {
            LOG.error("The page of a problem cannot be rendered: {}", FailureLog.trace(failure));
            writeDocument(response, problem, language);
        }
    }

    private void writeDocument(HttpServletResponse response, ProblemException problem, Language language)
            throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/codes#" + problem.code());
        document.put("title", title(problem, language));
        document.put("status", problem.status().value());
        document.put("detail", problem.detail().in(language));
        document.put("code", problem.code());
        problem.properties().forEach(document::putIfAbsent);
        byte[] bytes = json.writeValueAsBytes(document);
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String title(ProblemException problem, Language language) {
        String title = messages.getMessage("problem.title." + problem.status().value(), null, null, language.locale());
        return title == null ? problem.status().getReasonPhrase() : title;
    }

    private static @Nullable String incident(ProblemException problem) {
        return problem.properties().get("incident") instanceof String incident ? incident : null;
    }

    private static void forgetPreparedAnswer(HttpServletResponse response) {
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ETAG, null);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original instanceof String uri ? uri : request.getRequestURI();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !NEVER_PAGES.matcher(path).matches();
    }
}
