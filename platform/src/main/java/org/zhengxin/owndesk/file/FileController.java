package org.zhengxin.owndesk.file;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.organisation.Own;
import org.zhengxin.organisation.OwnRecordSection;
import org.zhengxin.owndesk.own.OwnCodes;
import org.zhengxin.record.HeldState;
import org.zhengxin.record.HeldVersion;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.SubjectFile;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Listing;
import org.zhengxin.web.Pages;

/** The pages of what is held about one's own organisation (本组织档案). */
@Controller
class FileController {

    private static final int EACH = 20;

    private final Holdings holdings;
    private final SubjectFile file;
    private final HeldCards cards;
    private final AccessTrail trail;
    private final ObjectProvider<OwnRecordSection> sections;
    private final Pages pages;

    FileController(
            Holdings holdings,
            SubjectFile file,
            HeldCards cards,
            AccessTrail trail,
            ObjectProvider<OwnRecordSection> sections,
            Pages pages) {
        this.sections = sections;
        this.holdings = holdings;
        this.file = file;
        this.cards = cards;
        this.trail = trail;
        this.pages = pages;
    }

    @GetMapping("/desk/organisation")
    View file(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "state", required = false) @Nullable String asked,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        Own own = holdings.of(caller);
        RecordReader.Place place = place(after);
        HeldState state = state(asked);
        trail.writeOwn(own.caller(), own.organisation().id(), List.of());
        List<HeldVersion> found = file.page(own.group(), state, null, place, EACH + 1);
        Listing<HeldVersion> listing = Listing.of(found, EACH, FileController::after);
        String next = listing.next() == null
                ? null
                : "/desk/organisation?" + (state == null ? "" : "state=" + state.name() + "&") + "after="
                        + listing.next();
        return pages.page(
                "owndesk/file/file.jte",
                new FilePage(
                        FormToken.of(request),
                        own,
                        file.counts(own.group()),
                        state,
                        listing.items().stream()
                                .map(version -> cards.card(own, version))
                                .toList(),
                        next));
    }

    @GetMapping("/desk/organisation/records/{id}")
    View record(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") String id) {
        Own own = holdings.of(caller);
        UUID record = id(id);
        List<HeldVersion> versions = file.versions(own.group(), List.of(record));
        if (versions.isEmpty()) {
            throw OwnCodes.notOwn();
        }
        trail.writeOwn(own.caller(), own.organisation().id(), List.of(record));
        List<HeldCard> all = versions.reversed().stream()
                .map(version -> cards.card(own, version))
                .toList();
        return pages.page(
                "owndesk/file/record.jte",
                new RecordPage(
                        FormToken.of(request),
                        own,
                        record,
                        all.getFirst(),
                        all,
                        sections.stream()
                                .sorted(Comparator.comparingInt(OwnRecordSection::order))
                                .toList()));
    }

    private static UUID id(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException malformed) {
            throw OwnCodes.notOwn();
        }
    }

    private static @Nullable HeldState state(@Nullable String asked) {
        return Arrays.stream(HeldState.values())
                .filter(state -> state.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    private static Cursor after(HeldVersion version) {
        return Cursor.of(
                version.view().decidedOn().toString(), version.view().recordId().toString());
    }

    private static RecordReader.@Nullable Place place(@Nullable String encoded) {
        return Cursor.read(encoded, 2).map(FileController::place).orElse(null);
    }

    private static RecordReader.Place place(Cursor cursor) {
        try {
            return new RecordReader.Place(LocalDate.parse(cursor.part(0)), UUID.fromString(cursor.part(1)));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw Cursor.bad();
        }
    }
}
