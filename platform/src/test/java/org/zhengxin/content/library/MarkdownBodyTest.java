package org.zhengxin.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengxin.web.Language;

class MarkdownBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <img src=x onerror=alert(1)> text",
                "<svg/onload=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<!-- --><iframe src=//evil.example></iframe>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "![x](javascript:alert(1))",
                "![x](https://evil.example/a.png)",
                "![x](//evil.example/a.png)",
                "![x](../other/a.png)",
                "[x](//evil.example)",
                "[x](/\\evil.example)",
                "[x](../../../etc/passwd)",
                "[x](https://ok.example/\"onmouseover=alert(1))",
                "![\"onerror=alert(1) x=\"](a.svg)",
                "`<script>`\n\n```\"><script>\n<script>\n```",
                "| <script> |\n| --- |\n| <img src=x onerror=alert(1)> |"
            })
    void hostileMarkdown_rendered_runsNothingAndLoadsNothing(String markdown) {
        requireHarmless(markdown);
    }

    @Property(tries = 500)
    void anyMixture_rendered_runsNothing(@ForAll @From("mixtures") String markdown) {
        requireHarmless(markdown);
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "script",
                        "img src=x onerror=y",
                        "[",
                        "]",
                        "(",
                        ")",
                        "javascript:",
                        "data:",
                        "!",
                        "`",
                        "\"",
                        "'",
                        "\n",
                        " ",
                        "&lt;",
                        "&#x3c;",
                        "|",
                        "---",
                        "//",
                        "\\",
                        "a.svg",
                        "https://a.example",
                        "#")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Test
    void links_thatMayStay_stayAndTellNothing() {
        String html =
                html("[a](https://www.example.org/x?a=1&b=2) [b](/catalog) [c](mailto:office@example.org) [d](#top)");
        assertThat(html)
                .contains(
                        "rel=\"external nofollow noopener noreferrer\"",
                        "href=\"https://www.example.org/x?a=1&amp;b=2\"")
                .contains(
                        "<a href=\"/catalog\">b</a>",
                        "<a href=\"mailto:office@example.org\">c</a>",
                        "<a href=\"#top\">d</a>");
    }

    @Test
    void attachments_namedInTheBody_areLinkedBelowThePage() {
        Body body = body("![图](流程.png) [表](<申请 表.docx>)");
        assertThat(body.images()).containsExactly("流程.png");
        assertThat(body.files()).containsExactly("申请 表.docx");
        assertThat(body.html())
                .contains("src=\"slug/%E6%B5%81%E7%A8%8B.png\"", "alt=\"图\"")
                .contains("href=\"slug/%E7%94%B3%E8%AF%B7%20%E8%A1%A8.docx\"");
    }

    @Test
    void headings_howeverCounted_beginRightBelowTheTitle() {
        assertThat(html("# 一\n\n###### 六")).contains("<h2>一</h2>", "<h6>六</h6>").doesNotContain("<h1");
        assertThat(html("### 三\n\n> #### 四")).contains("<h2>三</h2>", "<h3>四</h3>");
        assertThat(html("## 二\n\n### 三")).contains("<h2>二</h2>", "<h3>三</h3>");
    }

    @Test
    void tables_inTheBody_scrollInAFrameOfTheirOwn() {
        assertThat(html("| 甲 | 乙 |\n| --- | ---: |\n| 1 | 2 |"))
                .contains(
                        "<div ", "class=\"scroll\"", "aria-label=\"表格 1\"", "<th>甲</th>", "<td align=\"right\">2</td>")
                .doesNotContain("style=");
    }

    @Test
    void linesOfChinese_joined_getNoSpace() {
        assertThat(html("第一行\n第二行\nline three\nline four")).contains("第一行第二行\nline three\nline four");
    }

    private static void requireHarmless(String markdown) {
        String html = html(markdown).toLowerCase(Locale.ROOT);
        String tags = html.replaceAll("(?s)>[^<]*", ">");
        assertThat(tags)
                .doesNotContain("<script", "<iframe", "<svg", " onerror", " onload", " onmouseover", "<img")
                .doesNotContain("=\"javascript:", "=\"data:", "=\"vbscript:", "=\"..")
                .doesNotContain("href=\"//", "href=\"/\\", "src=\"//");
    }

    private static String html(String markdown) {
        return body(markdown).html();
    }

    private static Body body(String markdown) {
        return MarkdownBody.render(markdown, "slug", Language.ZH);
    }
}
