package org.zhengxin.rights.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.MergeLink;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.evidence.EvidenceFile;
import org.zhengxin.trail.SubjectLine;
import org.zhengxin.web.Text;

/**
 * A case of objection as its pages show it (异议事项): its facts, clocks, words and files.
 *
 * @param about the record that it is about, as it stands now; null where it is about none
 * @param provider the agency that provided it, or that is asked; null without one
 * @param texts what was written in it, by name
 * @param destroyed whether that has been destroyed after its period
 * @param appeal the appeal against its answer, or null
 * @param against the objection whose answer it appeals against, or null
 */
record CaseView(
        RightsCase found,
        Objection objection,
        Organisation organisation,
        @Nullable About about,
        @Nullable MergeLink merge,
        @Nullable SubjectLine read,
        @Nullable Text provider,
        Text stage,
        List<ClockLine> clocks,
        List<PauseLine> pauses,
        List<EventLine> events,
        Map<String, String> texts,
        List<EvidenceFile> files,
        boolean destroyed,
        @Nullable RightsCase appeal,
        @Nullable RightsCase against,
        RectificationNotices.@Nullable Notice notice) {

    /** A record in words. */
    record About(
            UUID id,
            int version,
            Text kind,
            String documentNumber,
            String authority,
            LocalDate decidedOn,
            @Nullable Text field,
            Map<String, Text> fields) {}

    /** A time limit of the case. */
    record ClockLine(
            Text label,
            Text owner,
            LocalDate began,
            @Nullable LocalDate due,
            boolean provisional,
            @Nullable LocalDate stopped,
            boolean late) {}

    /** A suspension, with why in words; null once they were destroyed. */
    record PauseLine(
            LocalDate from,
            @Nullable LocalDate until,
            Text ground,
            @Nullable String words) {}

    /** Something that happened. */
    record EventLine(String at, String event, Text stage) {}

    /** Returns a text of the case, or null. */
    @Nullable
    String text(String name) {
        return texts.get(name);
    }

    boolean paused() {
        return pauses.stream().anyMatch(each -> each.until() == null);
    }
}
