package org.zhengxin.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengxin.web.Assets;
import org.zhengxin.web.Banner;
import org.zhengxin.web.Language;
import org.zhengxin.web.PageContext;

/** Makes the context of a page from its request. */
@Component
class PageContexts {

    private static final String ROBOTS = "X-Robots-Tag";
    private static final int LONGEST_QUERY = 2_000;

    private final ObjectProvider<Banner> banners;
    private final MessageSource messages;
    private final Assets assets;
    private final Clock clock;

    PageContexts(ObjectProvider<Banner> banners, MessageSource messages, Assets assets, Clock clock) {
        this.banners = banners;
        this.messages = messages;
        this.assets = assets;
        this.clock = clock;
    }

    PageContext of(HttpServletRequest request, HttpServletResponse response) {
        Language language = Language.of(request);
        return new PageContext(
                language,
                path(request),
                queryWithoutLanguage(request),
                LocalDate.now(clock),
                mayBeIndexed(response),
                assets,
                notices(language),
                messages);
    }

    private static boolean mayBeIndexed(HttpServletResponse response) {
        String rule = response.getHeader(ROBOTS);
        return response.getStatus() < 400 && (rule == null || !rule.contains("noindex"));
    }

    private List<String> notices(Language language) {
        return banners.orderedStream()
                .flatMap(banner -> banner.notice().stream())
                .map(notice -> notice.in(language))
                .toList();
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String uri ? uri : request.getRequestURI();
    }

    private static String queryWithoutLanguage(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || query.length() > LONGEST_QUERY) {
            return "";
        }
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(Language.NAME + "="))
                .collect(Collectors.joining("&"));
    }
}
