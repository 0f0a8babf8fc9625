package org.zhengxin.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengxin.content.Desk;
import org.zhengxin.web.Language;

class LibraryReaderTest {

    private static final long LARGEST = 1_000;

    @TempDir
    private Path folder = Path.of("");

    private Desk desk = new Desk(folder);
    private LibraryReader reader = new LibraryReader(LARGEST);

    @BeforeEach
    void sit() {
        desk = new Desk(folder);
        reader = new LibraryReader(LARGEST);
    }

    @Test
    void pairOfFiles_read_isOneArticleInTwoLanguages() throws IOException {
        desk.put("2026/opening.md", Desk.article("开通", "2026-05-18", "region: [\"410103\", 410122]", "正文"));
        desk.put("2026/opening.en.md", "---\ntitle: Opening\nsummary: It opens\n---\nThe body\n");
        Article article = only(read());
        assertThat(article.path()).isEqualTo("/content/news/opening");
        assertThat(article.regions()).containsExactly("410103", "410122");
        assertThat(article.edition(Language.ZH).title()).isEqualTo("开通");
        assertThat(article.edition(Language.EN).html()).isEqualTo("<p>The body</p>\n");
    }

    @Test
    void singleLanguage_asked_fallsBackToTheOther() throws IOException {
        desk.put("a.en.md", Desk.article("Alone", "2026-05-18", "", "Body"));
        assertThat(only(read()).edition(Language.ZH).language()).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no head at all                                                         | begin with a head",
                "---\\ntitle: x\\n                                                      | begin with a head",
                "---\\ntitle: [\\n---\\nx                                               | not sound YAML",
                "---\\ntitle: x\\ntitle: y\\n---\\nx                                    | not sound YAML",
                "---\\ntitle: x\\n---\\nx                                               | lacks summary",
                "---\\ntitle: x\\nsummary: y\\ncolumn: news\\n---\\nx                   | lacks publish-from",
                "---\\ntitle: x\\nsummary: y\\ncolumn: news\\npublish-from: soon\\n---  | is to be written as",
                "---\\ntitle: x\\nsummary: y\\ncolumn: none\\npublish-from: 2026-01-01\\n---\\nx | none of the columns",
                "---\\ntitle: x\\nsummary: y\\ncolumn: news\\npublish-from: 2026-01-02\\nuntil: 2026-01-01\\n---\\nx | until is before",
                "---\\ntitle: x\\nsummary: y\\ncolumn: news\\npublish-from: 2026-01-02\\nregion: Erqi\\n---\\nx | six-digit region code",
                "---\\ntitle: {a: b}\\nsummary: y\\ncolumn: news\\npublish-from: 2026-01-02\\n---\\nx | one line of at most 200",
                "---\\ntitle: x\\nsummary: y\\ncolumn: news\\npublish-from: 2026-01-02\\ncolour: red\\n---\\nx | unknown key",
                "---\\ntitle: x\\nsummary: y\\ncolumn: news\\npublish-from: 2026-01-02\\nattachments: [../a.pdf]\\n---\\nx | without slash",
                "---\\ntitle: x\\nsummary: y\\ncolumn: news\\npublish-from: 2026-01-02\\nattachments: [a.html]\\n---\\nx | type that is not served",
                "---\\ntitle: x\\nsummary: y\\ncolumn: news\\npublish-from: 2026-01-02\\nattachments: [a.pdf]\\n---\\nx | is not in the directory",
                "---\\ntitle: x\\nsummary: y\\ncolumn: news\\npublish-from: 2026-01-02\\n---\\n[x](a.pdf) | not listed under attachments"
            })
    void faultyFile_read_isToldAndOthersAreShown(String text, String problem) throws IOException {
        desk.put("bad.md", text.replace("\\n", "\n").strip() + "\n");
        desk.put("good.md", Desk.article("好", "2026-05-18", "", "正文"));
        Library library = read();
        assertThat(only(library).slug()).isEqualTo("good");
        assertThat(library.faults()).isNotEmpty().allMatch(fault -> fault.file().equals("bad.md"));
        assertThat(library.faults()).anyMatch(fault -> fault.problem().en().contains(problem));
    }

    @Test
    void otherEncoding_read_isTold() throws IOException {
        desk.put("gbk.md", Desk.article("题", "2026-05-18", "", "正文").getBytes(Charset.forName("GB18030")));
        assertThat(read().faults())
                .singleElement()
                .matches(fault -> fault.problem().en().contains("not UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upper.md", "a_b.md", "标题.md", "a..md", "a.fr.md"})
    void unfitFileName_read_isTold(String name) throws IOException {
        desk.put(name, Desk.article("题", "2026-05-18", "", "正文"));
        assertThat(read().articles()).isEmpty();
        assertThat(read().faults())
                .singleElement()
                .matches(fault -> fault.file().equals(name));
    }

    @Test
    void sameNameTwice_read_isShownOnce() throws IOException {
        desk.put("a/same.md", Desk.article("一", "2026-05-18", "", "正文"));
        desk.put("b/same.md", Desk.article("二", "2026-05-18", "", "正文"));
        Library library = read();
        assertThat(only(library).edition(Language.ZH).title()).isEqualTo("一");
        assertThat(library.faults())
                .singleElement()
                .matches(fault -> fault.file().equals("b/same.md"));
    }

    @Test
    void translation_thatSaysWhen_isToldAndLeftOut() throws IOException {
        desk.put("a.md", Desk.article("题", "2026-05-18", "", "正文"));
        desk.put("a.en.md", Desk.article("Title", "2026-05-18", "", "Body"));
        Library library = read();
        assertThat(only(library).edition(Language.EN).language()).isEqualTo(Language.ZH);
        assertThat(library.faults())
                .singleElement()
                .matches(fault -> fault.file().equals("a.en.md"));
    }

    @Test
    void changedFile_readAgain_isChanged_andMendedFaultIsGone() throws IOException {
        desk.put("a.md", "broken");
        assertThat(read().faults()).hasSize(1);
        desk.put("a.md", Desk.article("改好的题目", "2026-05-18", "", "正文"));
        Library mended = read();
        assertThat(mended.faults()).isEmpty();
        assertThat(only(mended).edition(Language.ZH).title()).isEqualTo("改好的题目");
        desk.remove("a.md");
        assertThat(read().articles()).isEmpty();
    }

    @Test
    void symbolicLinks_read_areNotThere(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        Files.writeString(elsewhere.resolve("outside.md"), Desk.article("外", "2026-05-18", "", "正文"));
        desk.put("a.md", Desk.article("题", "2026-05-18", "attachments: [secret.txt]", "正文"));
        desk.link("a/secret.txt", secret);
        desk.link("directory", elsewhere);
        desk.link("linked.md", elsewhere.resolve("outside.md"));
        Library library = read();
        assertThat(library.articles()).isEmpty();
        assertThat(library.faults())
                .singleElement()
                .matches(fault -> fault.problem().en().contains("not in the directory"));
    }

    @Test
    void attachment_overTheLimit_isTold() throws IOException {
        desk.put("a.md", Desk.article("题", "2026-05-18", "attachments: [a.txt]", "正文"));
        desk.put("a/a.txt", "x".repeat((int) LARGEST + 1));
        assertThat(read().faults())
                .singleElement()
                .matches(fault -> fault.problem().en().contains("larger"));
        desk.put("a/a.txt", "x".repeat((int) LARGEST));
        assertThat(only(read()).attachments()).singleElement().matches(attachment -> attachment.size() == LARGEST);
    }

    @Test
    void ownColumns_inTheFolder_replaceTheShippedOnes() throws IOException {
        desk.put("columns.yaml", """
                columns:
                  - {code: news, zh: 新闻, en: News, indexed: false, description: {zh: 述, en: text}}
                """);
        desk.put("districts.yaml", "districts: []\n");
        assertThat(read().columns()).extracting(Column::code).containsExactly("news");
        desk.put("columns.yaml", "columns:\n  - {code: News, zh: 新闻}\n");
        Library library = read();
        assertThat(library.columns()).hasSizeGreaterThan(5);
        assertThat(library.faults())
                .singleElement()
                .matches(fault -> fault.file().equals("columns.yaml"));
    }

    @Test
    void shippedSettings_read_haveNineColumnsGuidesAndThreeDistricts() throws IOException {
        Library library = read();
        assertThat(library.columns())
                .extracting(column -> column.label().zh())
                .containsExactlyInAnyOrder(
                        "办事指南", "信用动态", "政策法规", "信用公示", "联合奖惩", "专项治理", "行业信用", "风险提示", "信用论丛", "典型案例");
        assertThat(library.districts())
                .extracting(district -> district.name().zh())
                .containsExactly("信用二七", "信用中牟", "信用港区");
    }

    private Library read() throws IOException {
        return reader.read(Folder.look(folder));
    }

    private static Article only(Library library) {
        List<Article> articles = library.articles();
        assertThat(articles).as("%s", library.faults()).hasSize(1);
        return articles.getFirst();
    }
}
