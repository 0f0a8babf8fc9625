package org.zhengxin.portal.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.zhengxin.organisation.Lookup;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationCard;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.portal.file.Redirects;
import org.zhengxin.web.OrganisationSection;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SiteAddress;

/** The page of an organisation (主体信用档案). */
@Controller
class OrganisationPageController {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{18}");

    private static final String API_LINK = "</api/v1/organisations/%s>; rel=\"alternate\"; type=\"application/json\"";

    private final OrganisationReader organisations;
    private final KindGroups groups;
    private final RegisterWords words;
    private final ObjectProvider<OrganisationSection> sections;
    private final SiteAddress site;
    private final Pages pages;

    OrganisationPageController(
            OrganisationReader organisations,
            KindGroups groups,
            RegisterWords words,
            ObjectProvider<OrganisationSection> sections,
            SiteAddress site,
            Pages pages) {
        this.organisations = organisations;
        this.groups = groups;
        this.words = words;
        this.sections = sections;
        this.site = site;
        this.pages = pages;
    }

    @GetMapping("/organisations/{code}")
    View organisation(@PathVariable("code") String code, HttpServletRequest request, HttpServletResponse response) {
        Lookup found = CODE.matcher(code).matches() ? organisations.lookup(code) : new Lookup.Unknown();
        return switch (found) {
            case Lookup.Found same
            when same.organisation().code().equals(code) -> {
                response.addHeader(HttpHeaders.LINK, API_LINK.formatted(code));
                yield page(same.organisation(), site.of(request, "/organisations/" + code));
            }
            case Lookup.Found same -> moved(same.organisation());
            case Lookup.Retired retired -> moved(retired.survivor());
            case Lookup.Unknown _ ->
                pages.page(HttpStatus.NOT_FOUND, "portal/organisation/unknown.jte", new UnknownPage(code));
        };
    }

    private View page(Organisation organisation, String address) {
        OrganisationCard card = organisations.card(organisation);
        List<KindGroup> kinds = groups.of(organisations.groupOf(organisation));
        return pages.page(
                "portal/organisation/organisation.jte",
                new OrganisationPage(
                        card,
                        words,
                        kinds,
                        Glance.of(kinds),
                        Timeline.of(card, kinds),
                        inOrder(),
                        address,
                        QrCode.of(address),
                        LinkedData.of(organisation, address)));
    }

    private List<OrganisationSection> inOrder() {
        return sections.stream()
                .sorted((one, other) -> Integer.compare(one.order(), other.order()))
                .toList();
    }

    private static View moved(Organisation organisation) {
        return Redirects.moved("/organisations/" + organisation.code());
    }
}
