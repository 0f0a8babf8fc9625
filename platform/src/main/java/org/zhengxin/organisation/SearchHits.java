package org.zhengxin.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.search.NameFound;
import org.zhengxin.organisation.search.Rank;

/** Makes of names that were found the organisations that are shown (检索结果整理): each once, survivors for the retired. */
@Component
class SearchHits {
    private final MergeGroups groups;
    private final SummaryReader summaries;
    private final Marks marks;
    private final Vocabulary vocabulary;

    SearchHits(MergeGroups groups, SummaryReader summaries, Marks marks, Vocabulary vocabulary) {
        this.groups = groups;
        this.summaries = summaries;
        this.marks = marks;
        this.vocabulary = vocabulary;
    }

    /**
     * Returns the organisations behind some names, the best first.
     *
     * @param unfiltered whether the names were found without regard to the filter
     */
    List<Ranked> ranked(List<NameFound> names, FilterCheck filter, boolean unfiltered) {
        Map<Long, Long> survivors = groups.survivors(
                names.stream().map(NameFound::organisationId).distinct().toList());
        Map<Long, Ranked> best = new LinkedHashMap<>();
        names.stream().sorted(Comparator.comparing(NameFound::rank)).forEach(name -> {
            long shown = survivors.getOrDefault(name.organisationId(), name.organisationId());
            best.putIfAbsent(shown, new Ranked(shown, name));
        });
        Set<Long> doubtful = new HashSet<>();
        best.values().stream()
                .filter(one -> unfiltered || one.isRetired() || filter.filter().provisional())
                .forEach(one -> doubtful.add(one.organisationId));
        doubtful.removeAll(admitted(doubtful, filter));
        return best.values().stream()
                .filter(one -> !doubtful.contains(one.organisationId))
                .toList();
    }

    /** Returns what is shown of them, in their order. */
    List<SearchHit> shown(List<Ranked> ranked) {
        Set<Long> ids = new HashSet<>();
        ranked.forEach(one -> {
            ids.add(one.organisationId);
            ids.add(one.name.organisationId());
        });
        Map<Long, OrganisationSummary> known = summaries.byId(ids);
        List<SearchHit> shown = new ArrayList<>(ranked.size());
        for (Ranked one : ranked) {
            OrganisationSummary summary = known.get(one.organisationId);
            if (summary != null) {
                shown.add(new SearchHit(summary, one.name.reason(), matched(one, known)));
            }
        }
        return shown;
    }

    private static @Nullable String matched(Ranked one, Map<Long, OrganisationSummary> known) {
        if (!one.isRetired() || one.name.name() != null) {
            return one.name.name();
        }
        OrganisationSummary retired = Objects.requireNonNull(known.get(one.name.organisationId()));
        boolean byCode = one.name.reason() == MatchReason.CODE || one.name.reason() == MatchReason.CODE_BEGINNING;
        return byCode ? retired.code() : retired.name();
    }

    private Set<Long> admitted(Set<Long> ids, FilterCheck filter) {
        Set<Long> admitted = new HashSet<>();
        summaries.byId(ids).values().stream()
                .filter(summary -> filter.admits(summary, vocabulary))
                .forEach(summary -> admitted.add(summary.id()));
        for (Marks.Mark mark : filter.marks()) {
            admitted.retainAll(marks.bearing(mark, admitted));
        }
        return admitted;
    }

    /**
     * An organisation to show.
     *
     * @param organisationId the surviving one
     * @param name what was found, perhaps of a retired one
     */
    record Ranked(long organisationId, NameFound name) {
        Rank rank() {
            return name.rank();
        }

        boolean isRetired() {
            return organisationId != name.organisationId();
        }
    }
}
