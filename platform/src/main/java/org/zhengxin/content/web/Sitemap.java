package org.zhengxin.content.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.zhengxin.content.library.Article;
import org.zhengxin.content.library.Column;
import org.zhengxin.content.library.District;

/** Writes the addresses of public articles for search engines (站点地图). */
final class Sitemap {

    private Sitemap() {}

    static String write(String root, List<Column> columns, List<District> districts, List<Article> articles) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        place(xml, root + "/content");
        columns.forEach(column -> place(xml, root + "/content/" + column.code()));
        districts.forEach(district -> place(xml, root + "/districts/" + district.slug()));
        Set<String> codes = columns.stream().map(Column::code).collect(Collectors.toSet());
        articles.stream().filter(article -> codes.contains(article.column())).forEach(article -> {
            LocalDate changed =
                    ArticleLine.day(java.time.Instant.ofEpochMilli(ContentController.lastModified(article)));
            xml.append("<url><loc>")
                    .append(HtmlUtils.htmlEscape(root + article.path()))
                    .append("</loc><lastmod>")
                    .append(changed)
                    .append("</lastmod></url>\n");
        });
        return xml.append("</urlset>\n").toString();
    }

    private static void place(StringBuilder xml, String address) {
        xml.append("<url><loc>").append(HtmlUtils.htmlEscape(address)).append("</loc></url>\n");
    }
}
