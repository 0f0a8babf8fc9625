package org.zhengxin.opendata.guide;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.web.ApiOutline;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SiteAddress;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The guide to the API for people (接口说明); its source is run by a test, command by command. */
@Controller
class GuideController {
    private static final String SOURCE = "opendata/guide.yaml";

    private final List<Chapter> chapters;
    private final ApiOutline outline;
    private final SiteAddress site;
    private final Pages pages;

    GuideController(ApiOutline outline, SiteAddress site, Pages pages) throws IOException {
        byte[] source = new ClassPathResource(SOURCE).getContentAsByteArray();
        this.chapters = List.of(new YAMLMapper().readValue(source, Chapter[].class));
        this.outline = outline;
        this.site = site;
        this.pages = pages;
    }

    /** What the page shows. */
    record GuidePage(String site, List<Chapter> chapters, List<ApiOutline.Group> groups) {}

    @GetMapping("/api")
    View guide(HttpServletRequest request) {
        return pages.page("opendata/guide/guide.jte", new GuidePage(site.root(request), chapters, outline.groups()));
    }

    @Bean
    static EndpointRule guideRule() {
        return EndpointRule.publicRead("/api");
    }
}
