package org.zhengxin.content.edit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.content.library.Article;
import org.zhengxin.content.library.LibraryKeeper;
import org.zhengxin.web.Language;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** The list of articles to be edited, and their publication (稿件清单与发布). */
@Controller
class ArticleListController {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Set<String> SAID = Set.of("published", "withdrawn", "not-moved");

    private final ArticleEditor editor;
    private final LibraryKeeper keeper;
    private final AdministrativeActs acts;
    private final Clock clock;
    private final Pages pages;

    ArticleListController(
            ArticleEditor editor, LibraryKeeper keeper, AdministrativeActs acts, Clock clock, Pages pages) {
        this.editor = editor;
        this.keeper = keeper;
        this.acts = acts;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/desk/content")
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "said", required = false) @Nullable String said)
            throws IOException {
        Account account = ContentOffice.of(caller);
        return pages.page(
                "content/edit/list.jte",
                new ListPage(
                        FormToken.of(request),
                        account,
                        lines(true),
                        lines(false),
                        keeper.library().faults(),
                        said != null && SAID.contains(said) ? said : null));
    }

    @PostMapping("/desk/content/publish")
    View publish(
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "folder", defaultValue = "") String folder,
            @RequestParam(name = "slug", defaultValue = "") String slug)
            throws IOException {
        return move(caller, new Place(folder, slug), false);
    }

    @PostMapping("/desk/content/withdraw")
    View withdraw(
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "folder", defaultValue = "") String folder,
            @RequestParam(name = "slug", defaultValue = "") String slug)
            throws IOException {
        return move(caller, new Place(folder, slug), true);
    }

    private View move(Caller.OfAccount caller, Place place, boolean toDraft) throws IOException {
        ContentOffice.of(caller);
        if (!editor.move(place, toDraft)) {
            return SeeOther.at("/desk/content", "not-moved");
        }
        acts.write(caller.actor(), toDraft ? "CONTENT_WITHDRAWN" : "CONTENT_PUBLISHED", place.toString());
        return SeeOther.at("/desk/content", toDraft ? "withdrawn" : "published");
    }

    private List<ListPage.Line> lines(boolean draft) throws IOException {
        List<ListPage.Line> lines = new ArrayList<>();
        for (Place place : editor.places(draft)) {
            lines.add(line(place, draft));
        }
        return lines;
    }

    private ListPage.Line line(Place place, boolean draft) throws IOException {
        EditForm form = editor.open(place, Language.ZH)
                .filter(opened -> !opened.form().title().isEmpty())
                .or(() -> open(place))
                .map(ArticleEditor.Opened::form)
                .orElse(EditForm.fresh(""));
        if (draft) {
            return new ListPage.Line(place, form.title(), "draft", form.from(), null);
        }
        Optional<Article> article = keeper.library().articles().stream()
                .filter(one -> one.slug().equals(place.slug()) && one.column().equals(form.column()))
                .findFirst();
        if (article.isEmpty()) {
            return new ListPage.Line(place, form.title(), "faulty", form.from(), null);
        }
        Instant now = clock.instant();
        String state = article.get().isPublic(now)
                ? "public"
                : now.isBefore(article.get().from()) ? "later" : "over";
        return new ListPage.Line(
                place,
                form.title(),
                state,
                TIME.format(article.get().from()),
                state.equals("public") ? article.get().path() : null);
    }

    private Optional<ArticleEditor.Opened> open(Place place) {
        try {
            return editor.open(place, Language.EN);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
