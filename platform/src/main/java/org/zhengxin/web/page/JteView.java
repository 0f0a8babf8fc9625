package org.zhengxin.web.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import org.zhengxin.web.PageContext;

/** One page. It is rendered whole before the first byte leaves, so that a failure can still be told as one. */
record JteView(TemplateEngine engine, PageContexts contexts, HttpStatus status, String template, Object model)
        implements View {

    private static final String HTML = "text/html;charset=UTF-8";

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        PageContext page = contexts.of(request, response);
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, Map.of("page", page, "model", model), output);
        response.setContentType(HTML);
        response.setContentLength(output.getContentLength());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, page.language().tag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        output.writeTo(response.getOutputStream());
    }
}
