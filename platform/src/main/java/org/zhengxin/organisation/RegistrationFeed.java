package org.zhengxin.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.PendingVersion.Source;
import org.zhengxin.organisation.RegistrationResult.Outcome;

/**
 * Applies a chunk of the registration feed (登记信息) in three passes.
 *
 * <p>Codes that nobody knows are opened; whoever loses that race to another batch goes on with the others. Rows that
 * say nothing new are told apart without a lock, so that a whole year sent again writes nothing. Only organisations
 * that would change are locked, read again and judged again.
 */
@Component
class RegistrationFeed {
    private final OrganisationStore store;
    private final OrganisationWriter writer;
    private final ApplicationEventPublisher events;

    RegistrationFeed(OrganisationStore store, OrganisationWriter writer, ApplicationEventPublisher events) {
        this.store = store;
        this.writer = writer;
        this.events = events;
    }

    List<RegistrationResult> apply(List<RegistrationRow> rows, Provenance provenance) {
        SortedMap<String, List<Statement>> statements = byCode(rows);
        @Nullable RegistrationResult[] results = new RegistrationResult[rows.size()];
        Map<String, Organisation> heads = store.heads(statements.keySet());
        SortedSet<String> disputed = openUnknown(statements, heads, provenance, results);
        heads.values().forEach(head -> {
            if (!settleUnchanged(head, statementsOf(statements, head.code()), results)) {
                disputed.add(head.code());
            }
        });
        change(disputed, statements, provenance, results);
        List<RegistrationResult> complete = new ArrayList<>(results.length);
        for (RegistrationResult result : results) {
            complete.add(Objects.requireNonNull(result));
        }
        return complete;
    }

    private static SortedMap<String, List<Statement>> byCode(List<RegistrationRow> rows) {
        SortedMap<String, List<Statement>> statements = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            RegistrationRow row = rows.get(i);
            statements
                    .computeIfAbsent(row.code(), code -> new ArrayList<>(1))
                    .add(new Statement(i, row.origin(), row.data()));
        }
        return statements;
    }

    /** Opens what is unknown and returns the codes that somebody else opened at the same time. */
    private SortedSet<String> openUnknown(
            SortedMap<String, List<Statement>> statements,
            Map<String, Organisation> heads,
            Provenance provenance,
            @Nullable RegistrationResult[] results) {
        List<Judged> judged = new ArrayList<>();
        statements.forEach((code, rows) -> {
            if (!heads.containsKey(code)) {
                judged.add(judge(new Dossier(code, null, new TreeMap<>()), rows));
            }
        });
        Map<String, Long> opened =
                writer.open(judged.stream().map(Judged::dossier).toList(), Source.REGISTRATION, provenance);
        SortedSet<String> lost = new TreeSet<>();
        for (Judged one : judged) {
            Long id = opened.get(one.dossier.code());
            if (id == null) {
                lost.add(one.dossier.code());
            } else {
                one.settle(id, results);
            }
        }
        return lost;
    }

    private static boolean settleUnchanged(
            Organisation head, List<Statement> rows, @Nullable RegistrationResult[] results) {
        if (head.provisional() || !rows.stream().allMatch(row -> head.data().agreesWith(row.data))) {
            return false;
        }
        rows.forEach(row -> results[row.index] = new RegistrationResult(Outcome.UNCHANGED, head.id(), head.version()));
        return true;
    }

    private void change(
            SortedSet<String> codes,
            SortedMap<String, List<Statement>> statements,
            Provenance provenance,
            @Nullable RegistrationResult[] results) {
        Collection<Organisation> heads = new TreeMap<>(store.locked(codes)).values();
        Map<Long, NavigableMap<Integer, RegisterData>> registered =
                store.registered(heads.stream().map(Organisation::id).toList());
        List<Dossier> changed = new ArrayList<>();
        List<Long> confirmed = new ArrayList<>();
        for (Organisation head : heads) {
            NavigableMap<Integer, RegisterData> versions = registered.getOrDefault(head.id(), new TreeMap<>());
            Judged judged = judge(new Dossier(head.code(), head, versions), statementsOf(statements, head.code()));
            judged.settle(head.id(), results);
            if (judged.dossier.isChanged()) {
                changed.add(judged.dossier);
            }
            if (head.provisional()) {
                confirmed.add(head.id());
            }
        }
        writer.change(changed, Source.REGISTRATION, provenance);
        if (!confirmed.isEmpty()) {
            confirmed.sort(null);
            events.publishEvent(new OrganisationsConfirmed(confirmed, provenance));
        }
    }

    private static Judged judge(Dossier dossier, List<Statement> rows) {
        List<Dossier.Step> steps = new ArrayList<>(rows.size());
        rows.forEach(row -> steps.add(dossier.apply(row.data, row.origin)));
        return new Judged(dossier, rows, steps);
    }

    private static List<Statement> statementsOf(SortedMap<String, List<Statement>> statements, String code) {
        return Objects.requireNonNull(statements.get(code));
    }

    /** One row, with its place in the chunk. */
    private record Statement(int index, RowOrigin origin, RegisterData data) {}

    /** The rows of one code and what became of each. */
    private record Judged(Dossier dossier, List<Statement> rows, List<Dossier.Step> steps) {
        void settle(long id, @Nullable RegistrationResult[] results) {
            for (int i = 0; i < rows.size(); i++) {
                Dossier.Step step = steps.get(i);
                results[rows.get(i).index] = new RegistrationResult(step.outcome(), id, step.version());
            }
        }
    }
}
