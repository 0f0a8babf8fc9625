package org.zhengxin.rights.annulment;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.web.OrganisationSection;
import org.zhengxin.web.PageContext;
import org.zhengxin.web.Pages;
import org.zhengxin.web.Text;

/** On an organisation's page: what was taken down because the decision did not stand (已撤下的信息). */
@Component
class AnnulmentSection implements OrganisationSection {
    private static final int PLACE = 700;

    private final PublicNotices notices;
    private final OrganisationReader organisations;
    private final Pages pages;

    AnnulmentSection(PublicNotices notices, OrganisationReader organisations, Pages pages) {
        this.notices = notices;
        this.organisations = organisations;
        this.pages = pages;
    }

    /**
     * What the section shows.
     *
     * @param basis where the notice is laid down; null if the catalogue does not say
     */
    record Section(List<NoticeLine> lines, @Nullable Text basis) {}

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String anchor() {
        return "annulments";
    }

    @Override
    public Text title() {
        return Text.of("因决定不成立而撤下的信息", "Taken down because the decision did not stand");
    }

    @Override
    public Optional<Content> content(String code, PageContext page) {
        List<NoticeLine> lines = organisations.find(code).map(notices::of).orElse(List.of());
        Text basis = notices.rule().map(Deadline::basis).map(CatalogueWords::of).orElse(null);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(pages.fragment("rights/annulment/section.jte", page, new Section(lines, basis)));
    }
}
