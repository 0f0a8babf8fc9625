package org.zhengxin.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.ledger.PublishedLog;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SearchEngines;
import org.zhengxin.web.SiteAddress;

/** The page that explains the log and has a proof checked in the visitor's own browser (透明日志页面). */
@Controller
class LogPageController implements SearchEngines {
    private static final String ADDRESS = "/log";

    private final PublishedLog log;
    private final SiteAddress site;
    private final Pages pages;

    LogPageController(PublishedLog log, SiteAddress site, Pages pages) {
        this.log = log;
        this.site = site;
        this.pages = pages;
    }

    @Override
    public List<String> pages() {
        return List.of(ADDRESS);
    }

    @GetMapping(ADDRESS)
    View page(HttpServletRequest request) {
        return pages.page(
                "ledger/web/log.jte",
                new LogPage(log.latest().orElse(null), log.stage(), String.join("\n", log.keys()), site.root(request)));
    }
}
