package org.zhengxin.workbench.profiles;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.catalog.Kind;
import org.zhengxin.intake.ProfileDesk;
import org.zhengxin.intake.ProfileDraft;
import org.zhengxin.intake.SampleSheet;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;
import org.zhengxin.workbench.entry.EntryForms;

/** The pages on which an agency maps its own columns (报送模板配置). */
@Controller
class ProfileDeskController {
    private static final Set<String> TOLD = Set.of("saved", "deleted");

    private final ProfileDesk desk;
    private final EntryForms kinds;
    private final Mappings mappings;
    private final Pages pages;

    ProfileDeskController(ProfileDesk desk, EntryForms kinds, Mappings mappings, Pages pages) {
        this.desk = desk;
        this.kinds = kinds;
        this.mappings = mappings;
        this.pages = pages;
    }

    @GetMapping("/desk/profiles")
    View all(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(required = false) @Nullable String told) {
        return all(request, caller, HttpStatus.OK, told != null && TOLD.contains(told) ? told : null, null);
    }

    /** Takes a sample in for a new profile, or to try one that is there. */
    @PostMapping(value = "/desk/profiles/edit", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View sample(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) throws IOException {
        SampleUpload upload = SampleUpload.read(request);
        Optional<ProfileDraft> known = desk.find(agency(caller), upload.field("name"));
        Optional<Kind> kind =
                kinds.kind(agency(caller), known.map(ProfileDraft::kind).orElse(upload.field("kind")));
        if (kind.isEmpty() || upload.file().length == 0 || upload.tooLarge()) {
            return all(request, caller, HttpStatus.UNPROCESSABLE_CONTENT, null, ProfileProblems.sample(upload));
        }
        return switch (desk.read(upload.file())) {
            case SampleSheet.Reading.Unreadable(Text why) ->
                all(request, caller, HttpStatus.UNPROCESSABLE_CONTENT, null, why);
            case SampleSheet.Reading.Sheet(SampleSheet sheet) -> {
                ProfileDraft draft = known.orElseGet(() -> suggested(upload.field("name"), kind.get(), sheet));
                yield mappings.page(request, caller, kind.get(), draft, sheet, known.isPresent());
            }
        };
    }

    @GetMapping("/desk/profiles/edit")
    View edit(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(defaultValue = "") String name) {
        if (name.isEmpty()) {
            return to("/desk/profiles");
        }
        ProfileDraft draft = desk.find(agency(caller), name).orElseThrow(ProfileProblems::notFound);
        return mappings.page(request, caller, kind(caller, draft.kind()), draft, null, false);
    }

    /** Shows the sample as it would be read, or saves. */
    @PostMapping(value = "/desk/profiles/edit", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    View step(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String sample,
            @RequestParam(defaultValue = "preview") String step) {
        Kind found = kind(caller, kind);
        ProfileDraft draft = MappingForm.read(name.strip(), found, request.getParameterMap());
        if (!step.equals("save")) {
            return mappings.preview(request, caller, found, draft, sample);
        }
        try {
            desk.save(caller, agency(caller), draft);
        } catch (ProblemException unsound) {
            return mappings.wrong(request, caller, found, draft, sample, unsound.detail());
        }
        return told("saved");
    }

    @PostMapping("/desk/profiles/delete")
    View delete(@AuthenticationPrincipal Caller.OfAccount caller, @RequestParam(defaultValue = "") String name) {
        if (!desk.delete(caller, agency(caller), name)) {
            throw ProfileProblems.notFound();
        }
        return told("deleted");
    }

    private ProfileDraft suggested(String name, Kind kind, SampleSheet sheet) {
        Map<String, String> columns = new LinkedHashMap<>();
        desk.suggest(kind, sheet.header()).forEach((field, header) -> columns.put(header, field));
        return new ProfileDraft(name, kind.code(), columns, Map.of(), Map.of(), Map.of());
    }

    private View all(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HttpStatus status,
            @Nullable String told,
            @Nullable Text problem) {
        List<ProfileDraft> profiles = desk.of(agency(caller));
        return pages.page(
                status,
                "workbench/profiles/all.jte",
                new ProfilePage.All(
                        caller.account(), FormToken.of(request), profiles, kinds.kinds(agency(caller)), told, problem));
    }

    private Kind kind(Caller.OfAccount caller, String code) {
        return kinds.kind(agency(caller), code).orElseThrow(ProfileProblems::notFound);
    }

    private static View told(String what) {
        return to("/desk/profiles?told=" + what);
    }

    private static View to(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private static Agency agency(Caller.OfAccount caller) {
        return Objects.requireNonNull(caller.account().agency(), "a clerk has an agency");
    }
}
