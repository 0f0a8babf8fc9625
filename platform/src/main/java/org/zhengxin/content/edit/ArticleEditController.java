package org.zhengxin.content.edit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.content.library.Fault;
import org.zhengxin.content.library.LibraryKeeper;
import org.zhengxin.content.library.Proof;
import org.zhengxin.web.Language;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SeeOther;
import org.zhengxin.web.Text;

/** Where an edition of an article is written, looked at and saved, and its files are attached (稿件编辑). */
@Controller
class ArticleEditController {
    private static final Set<String> SAID =
            Set.of("saved", "attached", "detached", "not-detached", "none", "name", "type", "size", "title", "content");

    private final ArticleEditor editor;
    private final LibraryKeeper keeper;
    private final Proof proof;
    private final AdministrativeActs acts;
    private final Clock clock;
    private final Pages pages;

    ArticleEditController(
            ArticleEditor editor,
            LibraryKeeper keeper,
            Proof proof,
            AdministrativeActs acts,
            Clock clock,
            Pages pages) {
        this.editor = editor;
        this.keeper = keeper;
        this.proof = proof;
        this.acts = acts;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/desk/content/new")
    View fresh(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) throws IOException {
        EditForm form = EditForm.fresh(LocalDate.now(clock).toString());
        return page(request, HttpStatus.OK, caller, form, List.of(), null, null, null);
    }

    @GetMapping("/desk/content/edit")
    View edit(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "folder", defaultValue = "") String folder,
            @RequestParam(name = "slug", defaultValue = "") String slug,
            @RequestParam(name = "edition", defaultValue = "zh") String edition,
            @RequestParam(name = "said", required = false) @Nullable String said)
            throws IOException {
        ContentOffice.of(caller);
        ArticleEditor.Opened opened = opened(new Place(folder, slug), edition);
        String word = said != null && SAID.contains(said) ? said : null;
        return page(request, HttpStatus.OK, caller, opened.form(), List.of(), null, null, word);
    }

    @PostMapping("/desk/content/edit")
    View save(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @ModelAttribute EditForm form,
            @RequestParam(name = "act", defaultValue = "save") String act)
            throws IOException {
        ContentOffice.of(caller);
        Place place = form.place();
        boolean opened = !form.folder().isEmpty();
        if (!place.isSound() || keeper.library().column(place.folder()).isEmpty() && !opened) {
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller, form, List.of(), null, "slug", null);
        }
        if (act.equals("preview")) {
            Proof.Result seen = editor.proof(form);
            return page(request, HttpStatus.OK, caller, form, seen.faults(), seen.html(), null, null);
        }
        return switch (editor.save(form)) {
            case ArticleEditor.Saved.Faulty faulty ->
                page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller, form, faulty.faults(), null, "faulty", null);
            case ArticleEditor.Saved.Conflict conflict ->
                page(
                        request,
                        HttpStatus.CONFLICT,
                        caller,
                        form.of(conflict.version()),
                        List.of(),
                        null,
                        "conflict",
                        null);
            case ArticleEditor.Saved.Done done -> {
                acts.write(caller.actor(), "CONTENT_SAVED", place + " " + form.edition());
                yield SeeOther.at(EditPage.address(place, form.edition()), "saved");
            }
        };
    }

    @PostMapping("/desk/content/files")
    View attach(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "folder", defaultValue = "") String folder,
            @RequestParam(name = "slug", defaultValue = "") String slug)
            throws IOException {
        ContentOffice.of(caller);
        Place place = new Place(folder, slug);
        opened(place, "zh");
        Upload upload = Upload.read(request, proof.largestAttachment());
        String problem = upload.problem(proof.largestAttachment());
        if (problem != null) {
            return SeeOther.at(EditPage.address(place, "zh"), problem);
        }
        editor.attach(place, upload.name(), upload.title(), upload.content());
        acts.write(caller.actor(), "CONTENT_FILE_ADDED", place.toString());
        return SeeOther.at(EditPage.address(place, "zh"), "attached");
    }

    @PostMapping("/desk/content/files/remove")
    View detach(
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "folder", defaultValue = "") String folder,
            @RequestParam(name = "slug", defaultValue = "") String slug,
            @RequestParam(name = "name", defaultValue = "") String name)
            throws IOException {
        ContentOffice.of(caller);
        Place place = new Place(folder, slug);
        opened(place, "zh");
        if (!editor.detach(place, name)) {
            return SeeOther.at(EditPage.address(place, "zh"), "not-detached");
        }
        acts.write(caller.actor(), "CONTENT_FILE_REMOVED", place.toString());
        return SeeOther.at(EditPage.address(place, "zh"), "detached");
    }

    private ArticleEditor.Opened opened(Place place, String edition) throws IOException {
        return editor.open(place, edition.equals("en") ? Language.EN : Language.ZH)
                .orElseThrow(() -> new ProblemException(
                        "ARTICLE_NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("没有这篇稿件。", "There is no such article.")));
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Caller.OfAccount caller,
            EditForm form,
            List<Fault> faults,
            @Nullable String preview,
            @Nullable String problem,
            @Nullable String said)
            throws IOException {
        Account account = ContentOffice.of(caller);
        boolean known =
                form.place().isSound() && editor.open(form.place(), Language.ZH).isPresent();
        return pages.page(
                status,
                "content/edit/edit.jte",
                new EditPage(
                        FormToken.of(request),
                        account,
                        form,
                        known,
                        !known || editor.isDraft(form.place()),
                        known && editor.isTranslation(form),
                        keeper.library().columns(),
                        known ? editor.attached(form.place()) : List.of(),
                        proof.largestAttachment(),
                        faults,
                        preview,
                        problem,
                        said));
    }
}
