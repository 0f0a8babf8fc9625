package org.zhengxin.rights.objection;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.web.OrganisationSection;
import org.zhengxin.web.PageContext;
import org.zhengxin.web.Pages;
import org.zhengxin.web.Text;

/** The rectification notices on the page of an organisation (更正公告栏目). */
@Component
class RectificationNoticeSection implements OrganisationSection {
    private final RectificationNotices rectifications;
    private final OrganisationReader organisations;
    private final Pages pages;

    RectificationNoticeSection(RectificationNotices rectifications, OrganisationReader organisations, Pages pages) {
        this.rectifications = rectifications;
        this.organisations = organisations;
        this.pages = pages;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String anchor() {
        return "rectifications";
    }

    @Override
    public Text title() {
        return Text.of("更正公告", "Rectification");
    }

    @Override
    public Optional<Content> content(String code, PageContext page) {
        List<RectificationNotices.Notice> shown = organisations
                .find(code)
                .map(organisations::groupOf)
                .map(rectifications::shown)
                .orElse(List.of());
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(pages.fragment("rights/objection/rectification.jte", page, new RectificationPart(shown)));
    }

    /** What stands in the section. */
    record RectificationPart(List<RectificationNotices.Notice> notices) {}
}
