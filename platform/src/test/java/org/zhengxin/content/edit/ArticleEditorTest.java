package org.zhengxin.content.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;
import org.zhengxin.content.library.FileType;
import org.zhengxin.content.library.LibraryKeeper;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.Language;
import org.zhengxin.web.testing.Http;

@WithDatabase
@SpringBootTest(
        properties = {"zhengxin.content.samples=false", "zhengxin.content.look=1h", "zhengxin.demo.empty=true"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ArticleEditorTest {
    private static final Place PLACE = new Place("news", "test-of-editor");

    @LocalServerPort
    private int port;

    @Autowired
    private ArticleEditor editor;

    @Autowired
    private LibraryKeeper keeper;

    @AfterEach
    void tidy() throws IOException {
        for (String made : List.of("news", ".drafts", ".history")) {
            FileSystemUtils.deleteRecursively(keeper.folder().resolve(made));
        }
        keeper.look();
    }

    @Test
    void draft_isPublished_withdrawn_andItsHistoryKept() throws IOException {
        assertThat(editor.save(form("初稿", "第一段", ""))).isEqualTo(new ArticleEditor.Saved.Done(true));
        assertThat(shown()).isEqualTo(404);
        EditForm opened = editor.open(PLACE, Language.ZH).orElseThrow().form();
        assertThat(opened.title()).isEqualTo("初稿");
        assertThat(opened.body()).isEqualTo("第一段\n");
        assertThat(editor.move(PLACE, false)).isTrue();
        assertThat(shown()).isEqualTo(200);
        assertThat(editor.save(form("改稿", "第二段", opened.version()))).isEqualTo(new ArticleEditor.Saved.Done(false));
        assertThat(Http.on(port).browser().get("/content/news/test-of-editor").body())
                .contains("改稿", "第二段");
        try (Stream<Path> kept = Files.list(keeper.folder().resolve(".history/news"))) {
            assertThat(kept)
                    .singleElement()
                    .satisfies(file ->
                            assertThat(file).content(StandardCharsets.UTF_8).contains("初稿"));
        }
        assertThat(editor.move(PLACE, true)).isTrue();
        assertThat(shown()).isEqualTo(404);
        assertThat(editor.places(true)).contains(PLACE);
    }

    @Test
    void save_overAnothersChange_isRefused() throws IOException {
        editor.save(form("初稿", "第一段", ""));
        String version = editor.open(PLACE, Language.ZH).orElseThrow().form().version();
        editor.save(form("别人的", "第一段", version));
        assertThat(editor.save(form("我的", "第一段", version))).isInstanceOf(ArticleEditor.Saved.Conflict.class);
        assertThat(editor.save(form("又一篇", "第一段", ""))).isInstanceOf(ArticleEditor.Saved.Conflict.class);
        assertThat(editor.open(PLACE, Language.ZH).orElseThrow().form().title()).isEqualTo("别人的");
    }

    @Test
    void faultyText_isNotSaved() throws IOException {
        for (EditForm faulty :
                List.of(form("", "正文", ""), form("标题", "<script>x</script>", ""), form("标题", "[见附件](none.pdf)", ""))) {
            assertThat(editor.save(faulty)).isInstanceOf(ArticleEditor.Saved.Faulty.class);
        }
        assertThat(editor.open(PLACE, Language.ZH)).isEmpty();
        EditForm tricky = form("题: \"x\"\ncolumn: other", "正文", "");
        assertThat(editor.save(tricky)).isInstanceOf(ArticleEditor.Saved.Faulty.class);
    }

    @Test
    void attachment_isDeclared_servedOncePublished_andKeptWhileReferredTo() throws IOException {
        editor.save(form("初稿", "第一段", ""));
        editor.attach(PLACE, "表.csv", "附件一", "a,b\n".getBytes(StandardCharsets.UTF_8));
        String version = editor.open(PLACE, Language.ZH).orElseThrow().form().version();
        assertThat(editor.save(form("初稿", "见[表](表.csv)", version))).isInstanceOf(ArticleEditor.Saved.Done.class);
        assertThat(editor.detach(PLACE, "表.csv")).isFalse();
        editor.move(PLACE, false);
        assertThat(Http.on(port)
                        .get("/content/news/test-of-editor/%E8%A1%A8.csv")
                        .body())
                .isEqualTo("a,b\n");
        assertThat(keeper.library().faults()).isEmpty();
    }

    @Test
    void places_thatLeadElsewhere_areNone() throws IOException {
        for (Place place : List.of(
                new Place("..", "x"), new Place("news/..", "x"), new Place("/etc", "x"), new Place("news", "../x"))) {
            assertThat(place.isSound()).as(place.toString()).isFalse();
            assertThat(editor.open(place, Language.ZH)).isEmpty();
        }
    }

    @Test
    void upload_thatIsNotWhatItsNameSays_isRefused() {
        byte[] script = "<script>".getBytes(StandardCharsets.UTF_8);
        assertThat(new Upload("a.pdf", "甲", script).problem(100)).isEqualTo("content");
        assertThat(new Upload("a.html", "甲", script).problem(100)).isEqualTo("type");
        assertThat(new Upload("../a.pdf", "甲", script).problem(100)).isEqualTo("name");
        assertThat(new Upload("a.txt", "甲", script).problem(3)).isEqualTo("size");
        assertThat(new Upload("a.txt", "甲", script).problem(100)).isNull();
        assertThat(FileType.values())
                .allSatisfy(type -> assertThat(Sniff.fits(type, new byte[] {0})).isFalse());
    }

    @Test
    void editing_isNobodysButTheOffices() {
        assertThat(Http.on(port).browser().get("/desk/content").statusCode()).isEqualTo(303);
        assertThat(Http.on(port)
                        .browser()
                        .send("POST", "/desk/content/edit", BodyPublishers.noBody())
                        .statusCode())
                .isIn(303, 403);
    }

    private int shown() {
        return Http.on(port).browser().get("/content/news/test-of-editor").statusCode();
    }

    private static EditForm form(String title, String body, String version) {
        return new EditForm(
                version.isEmpty() ? "" : "news",
                PLACE.slug(),
                "zh",
                "news",
                title,
                "摘要",
                "信用办",
                "",
                "2020-01-01",
                "",
                "",
                "",
                body,
                version);
    }
}
