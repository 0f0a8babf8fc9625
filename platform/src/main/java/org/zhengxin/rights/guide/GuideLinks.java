package org.zhengxin.rights.guide;

import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.web.HomeSection;
import org.zhengxin.web.PageContext;
import org.zhengxin.web.Pages;

/** The way to the guide from the home page (首页入口). */
@Component("rightsHomeSection")
class GuideLinks implements HomeSection {
    private static final int PLACE = 150;

    private final Pages pages;

    GuideLinks(Pages pages) {
        this.pages = pages;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Content> content(PageContext page) {
        return Optional.of(pages.fragment("rights/guide/home.jte", page, this));
    }
}
