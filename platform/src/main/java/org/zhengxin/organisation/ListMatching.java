package org.zhengxin.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.text.OrganisationName;
import org.zhengxin.organisation.NameHolders.Holder;

/**
 * Finds the organisations that the lines of a list mean (名单匹配), all lines together: one query for codes, one for
 * older numbers, one for names, however long the list is.
 *
 * <p>A code decides; a name is asked only where no code is found. A name that several organisations bear or bore leads to
 * none of them. For names that nobody bears, like ones are looked for while there is time.
 */
@Component
public class ListMatching {
    private final ListCodes codes;
    private final NameHolders names;
    private final NearHolders near;
    private final MergeGroups groups;
    private final SummaryReader summaries;

    ListMatching(ListCodes codes, NameHolders names, NearHolders near, MergeGroups groups, SummaryReader summaries) {
        this.codes = codes;
        this.names = names;
        this.near = near;
        this.groups = groups;
        this.summaries = summaries;
    }

    /** Returns what each line led to, in their order. */
    public List<ListMatch> match(List<ListLine> lines) {
        ListCodes.Found byCode = codes.of(lines);
        List<ListLine> left = lines.stream()
                .filter(line -> line.name() != null && byCode.get(line).isEmpty())
                .toList();
        Map<String, List<Found>> byName = byName(left);
        Set<Long> ids = new LinkedHashSet<>();
        lines.forEach(line -> byCode.get(line).forEach(ref -> ids.add(ref.rootId())));
        byName.values().forEach(found -> found.forEach(one -> ids.add(one.group.rootId())));
        Map<Long, OrganisationSummary> known = summaries.byId(ids);
        NearHolders.Search search = near.search();
        List<ListMatch> matches = new ArrayList<>(lines.size());
        for (ListLine line : lines) {
            List<OrganisationRef> refs = byCode.get(line);
            if (byCode.isShared(line)) {
                matches.add(new ListMatch.Several(List.of(), true));
            } else if (!refs.isEmpty()) {
                matches.add(codeMatch(line, refs, known));
            } else {
                List<Found> found = byName.getOrDefault(normal(line), List.of());
                matches.add(found.isEmpty() ? new ListMatch.Nobody(search.like(line.name())) : nameMatch(found, known));
            }
        }
        return matches;
    }

    private Map<String, List<Found>> byName(List<ListLine> lines) {
        Set<String> normal = new LinkedHashSet<>();
        lines.forEach(line -> {
            String name = normal(line);
            if (!name.isEmpty()) {
                normal.add(name);
            }
        });
        Map<String, List<Holder>> holders = names.of(normal);
        Set<Long> linked = new LinkedHashSet<>();
        holders.values()
                .forEach(several ->
                        several.stream().filter(Holder::linked).forEach(h -> linked.add(h.organisationId())));
        Map<Long, MergeGroups.Group> joined = groups.of(linked);
        Map<String, List<Found>> found = new HashMap<>();
        holders.forEach((name, several) -> found.put(name, distinct(several, joined)));
        return found;
    }

    private static String normal(ListLine line) {
        return line.name() == null ? "" : OrganisationName.normal(line.name());
    }

    /** Merged organisations count as one; of several names of one the current name counts. */
    private static List<Found> distinct(List<Holder> holders, Map<Long, MergeGroups.Group> joined) {
        Map<Long, Found> distinct = new LinkedHashMap<>();
        for (Holder holder : holders) {
            long id = holder.organisationId();
            MergeGroups.Group group = joined.getOrDefault(id, MergeGroups.Group.alone(id));
            Found found = new Found(group, holder.name(), holder.current() && group.rootId() == id);
            distinct.merge(group.rootId(), found, (one, other) -> one.current ? one : other);
        }
        return List.copyOf(distinct.values());
    }

    private static ListMatch codeMatch(
            ListLine line, List<OrganisationRef> refs, Map<Long, OrganisationSummary> known) {
        if (refs.size() > 1) {
            return several(refs.stream().map(OrganisationRef::rootId).toList(), known);
        }
        OrganisationRef ref = refs.getFirst();
        OrganisationSummary root = known.get(ref.rootId());
        if (root == null) {
            return new ListMatch.Nobody(List.of());
        }
        boolean own = ListCodes.isCode(line, ref.code());
        @Nullable String matched = own ? (ref.id() == ref.rootId() ? null : ref.code()) : line.code();
        MatchReason reason = own ? MatchReason.CODE : MatchReason.OLDER_NUMBER;
        return new ListMatch.One(root, ref.groupIds(), reason, matched, nameDiffers(line, ref, root));
    }

    private static boolean nameDiffers(ListLine line, OrganisationRef ref, OrganisationSummary root) {
        if (line.name() == null || line.name().equals(line.code())) {
            return false;
        }
        Set<String> borne = new LinkedHashSet<>();
        borne.add(ref.normalName());
        borne.add(OrganisationName.normal(root.name()));
        ref.formerNames().forEach(name -> borne.add(OrganisationName.normal(name)));
        root.formerNames().forEach(name -> borne.add(OrganisationName.normal(name)));
        return !borne.contains(OrganisationName.normal(line.name()));
    }

    private static ListMatch nameMatch(List<Found> found, Map<Long, OrganisationSummary> known) {
        if (found.size() > 1) {
            return several(found.stream().map(one -> one.group.rootId()).toList(), known);
        }
        Found one = found.getFirst();
        OrganisationSummary root = known.get(one.group.rootId());
        if (root == null) {
            return new ListMatch.Nobody(List.of());
        }
        return new ListMatch.One(
                root,
                one.group.memberIds(),
                one.current ? MatchReason.NAME : MatchReason.FORMER_NAME,
                one.current ? null : one.name,
                false);
    }

    private static ListMatch several(List<Long> ids, Map<Long, OrganisationSummary> known) {
        List<OrganisationSummary> candidates = new ArrayList<>();
        for (long id : ids) {
            OrganisationSummary summary = known.get(id);
            if (summary != null && candidates.size() < NameHolders.MOST) {
                candidates.add(summary);
            }
        }
        return new ListMatch.Several(candidates, ids.size() > candidates.size());
    }

    /** Somebody who bears or, unless {@code current}, bore a name. */
    private record Found(MergeGroups.Group group, String name, boolean current) {}
}
