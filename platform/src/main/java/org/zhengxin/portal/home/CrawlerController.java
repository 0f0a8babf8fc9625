package org.zhengxin.portal.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.web.SearchEngines;
import org.zhengxin.web.SiteAddress;

/**
 * What search engines are told (爬虫规则). Pages of organisations are not locked out here: an engine that may not read
 * a page does not see that it must not keep it.
 */
@RestController
class CrawlerController {

    private static final List<String> PLACES = List.of("/", "/catalog", "/deadlines", "/codes");

    private final Catalogue catalogue;
    private final SiteAddress site;
    private final List<SearchEngines> features;

    CrawlerController(Catalogue catalogue, SiteAddress site, List<SearchEngines> features) {
        this.catalogue = catalogue;
        this.site = site;
        this.features = List.copyOf(features);
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots(HttpServletRequest request) {
        String sitemaps = Stream.concat(
                        Stream.of("/sitemap.xml"), features.stream().flatMap(feature -> feature.sitemaps().stream()))
                .map(path -> "Sitemap: " + site.of(request, path) + "\n")
                .collect(Collectors.joining());
        return """
                User-agent: *
                Disallow: /api/
                """ + sitemaps;
    }

    @GetMapping(value = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    String sitemap(HttpServletRequest request) {
        Stream<String> kinds = catalogue.kinds().stream().map(kind -> "/catalog/" + kind.code());
        Stream<String> more = features.stream().flatMap(feature -> feature.pages().stream());
        return Stream.of(PLACES.stream(), more, kinds)
                .flatMap(paths -> paths)
                .map(path -> "<url><loc>" + HtmlUtils.htmlEscape(site.of(request, path)) + "</loc></url>\n")
                .collect(Collectors.joining(
                        "", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n", "</urlset>\n"));
    }
}
