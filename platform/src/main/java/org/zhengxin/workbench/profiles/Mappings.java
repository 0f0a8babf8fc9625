package org.zhengxin.workbench.profiles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.catalog.Kind;
import org.zhengxin.intake.ProfileDesk;
import org.zhengxin.intake.ProfileDraft;
import org.zhengxin.intake.ProfilePreview;
import org.zhengxin.intake.SampleSheet;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Makes the page on which columns are mapped (映射页面), with the preview of the sample that it carries. */
@Component
class Mappings {
    private final ProfileDesk desk;
    private final SampleSeal seal;
    private final Pages pages;

    Mappings(ProfileDesk desk, SampleSeal seal, Pages pages) {
        this.desk = desk;
        this.seal = seal;
        this.pages = pages;
    }

    /** Returns the mapping of a draft, with or without a sample that has just come, and with its preview if wanted. */
    View page(
            HttpServletRequest request,
            Caller.OfAccount caller,
            Kind kind,
            ProfileDraft draft,
            @Nullable SampleSheet sample,
            boolean preview) {
        if (sample == null) {
            return page(request, caller, MappingForm.of(draft, kind, List.of()), "", HttpStatus.OK, null, null);
        }
        String sealed = seal.seal(caller.account(), sample);
        return preview
                ? preview(request, caller, kind, draft, sealed)
                : page(
                        request,
                        caller,
                        MappingForm.of(draft, kind, sample.header()),
                        sealed,
                        HttpStatus.OK,
                        null,
                        null);
    }

    /** Returns the mapping with the sample's first rows as they would be read. */
    View preview(HttpServletRequest request, Caller.OfAccount caller, Kind kind, ProfileDraft draft, String sealed) {
        Optional<SampleSheet> sample = seal.open(caller.account(), sealed);
        if (sample.isEmpty()) {
            return wrong(request, caller, kind, draft, "", ProfileProblems.SAMPLE_GONE);
        }
        MappingForm form = MappingForm.of(draft, kind, sample.get().header());
        ProfileDraft named = draft.name().isBlank()
                ? new ProfileDraft("-", draft.kind(), draft.columns(), draft.units(), draft.constants(), draft.words())
                : draft;
        try {
            ProfilePreview shown =
                    desk.preview(Objects.requireNonNull(caller.account().agency()), named, sample.get());
            return page(request, caller, form, sealed, HttpStatus.OK, shown, shown.problem());
        } catch (ProblemException unsound) {
            return page(request, caller, form, sealed, HttpStatus.UNPROCESSABLE_CONTENT, null, unsound.detail());
        }
    }

    /** Returns the mapping with what is wrong with it. */
    View wrong(
            HttpServletRequest request,
            Caller.OfAccount caller,
            Kind kind,
            ProfileDraft draft,
            String sealed,
            Text problem) {
        List<String> header = seal.open(caller.account(), sealed)
                .map(SampleSheet::header)
                .orElseGet(() -> MappingForm.header(request.getParameterMap()));
        return page(
                request,
                caller,
                MappingForm.of(draft, kind, header),
                sealed,
                HttpStatus.UNPROCESSABLE_CONTENT,
                null,
                problem);
    }

    private View page(
            HttpServletRequest request,
            Caller.OfAccount caller,
            MappingForm form,
            String sealed,
            HttpStatus status,
            @Nullable ProfilePreview preview,
            @Nullable Text problem) {
        Set<String> persons = form.header().stream().filter(desk::aboutPersons).collect(Collectors.toSet());
        return pages.page(
                status,
                "workbench/profiles/mapping.jte",
                new ProfilePage.Mapping(
                        caller.account(), FormToken.of(request), form, persons, sealed, preview, problem));
    }
}
