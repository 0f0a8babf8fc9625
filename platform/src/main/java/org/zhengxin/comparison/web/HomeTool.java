package org.zhengxin.comparison.web;

import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.web.HomeSection;
import org.zhengxin.web.PageContext;
import org.zhengxin.web.Pages;

/** Tells those who come with many names, on the home page, that a list can be compared (首页入口). */
@Component
class HomeTool implements HomeSection {
    private final Pages pages;

    HomeTool(Pages pages) {
        this.pages = pages;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Content> content(PageContext page) {
        return Optional.of(pages.fragment("comparison/web/home.jte", page, this));
    }
}
