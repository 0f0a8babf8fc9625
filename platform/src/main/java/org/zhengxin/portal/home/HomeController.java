package org.zhengxin.portal.home;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.portal.file.Redirects;
import org.zhengxin.web.HomeSection;
import org.zhengxin.web.Pages;

/** The home page (首页). */
@Controller
class HomeController {

    private final Catalogue catalogue;
    private final List<HomeSection> sections;
    private final Pages pages;

    HomeController(Catalogue catalogue, List<HomeSection> sections, Pages pages) {
        this.catalogue = catalogue;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(HomeSection::order))
                .toList();
        this.pages = pages;
    }

    @GetMapping("/")
    View home(@RequestParam(name = "q", required = false) @Nullable String text) {
        if (text != null && !text.isBlank()) {
            return Redirects.other(search(text).toString());
        }
        return pages.page("portal/home/home.jte", HomePage.of(catalogue, sections));
    }

    private static URI search(String text) {
        return UriComponentsBuilder.fromPath("/organisations")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(text)
                .toUri();
    }
}
