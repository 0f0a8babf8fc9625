package org.zhengxin.portal.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.OrganisationCard;
import org.zhengxin.organisation.OrganisationCard.Merged;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.portal.file.Tone;
import org.zhengxin.web.Text;

/**
 * The latest events in an organisation's public history (时间线), the newest first. The newest of all are among the
 * newest of each kind, so what the page shows anyway suffices.
 */
record Timeline(List<Event> events) {

    private static final int MOST = 10;
    private static final Text ESTABLISHED = Text.of("成立", "Established");
    private static final Text MERGED = Text.of("并入主体", "Merged organisation");

    /**
     * One event.
     *
     * @param what its kind
     * @param name the document or the organisation; null if there is none to name
     * @param record the record on this page; null if it is no record
     */
    record Event(
            LocalDate day,
            Text what,
            @Nullable String name,
            @Nullable String record,
            Tone tone) {}

    static Timeline of(OrganisationCard card, List<KindGroup> groups) {
        LocalDate established = card.organisation().data().establishedOn();
        Stream<Event> beginning = established == null
                ? Stream.empty()
                : Stream.of(new Event(established, ESTABLISHED, null, null, Tone.PLAIN));
        Stream<Event> decisions = groups.stream()
                .flatMap(group -> group.records().stream())
                .map(Timeline::decision)
                .sorted(Comparator.comparing(Event::day).reversed())
                .limit(MOST);
        Stream<Event> merges = card.merged().stream().flatMap(Timeline::merge);
        return new Timeline(Stream.of(decisions, merges, beginning)
                .flatMap(events -> events)
                .sorted(Comparator.comparing(Event::day).reversed())
                .toList());
    }

    private static Event decision(RecordCard card) {
        String name = card.title().isEmpty() ? null : card.title();
        return new Event(card.decidedOn(), card.kindLabel(), name, card.id(), card.tone());
    }

    private static Stream<Event> merge(Merged merged) {
        return merged.from() == null
                ? Stream.empty()
                : Stream.of(new Event(merged.from(), MERGED, merged.name(), null, Tone.PLAIN));
    }
}
