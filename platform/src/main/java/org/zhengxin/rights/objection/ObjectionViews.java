package org.zhengxin.rights.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.foundation.text.Placeholders;
import org.zhengxin.organisation.OrganisationMerges;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.Deferrals;
import org.zhengxin.record.RecordView;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.clock.CaseClock;
import org.zhengxin.rights.clock.Clocks;
import org.zhengxin.rights.clock.Pause;
import org.zhengxin.rights.clock.Procedures;
import org.zhengxin.rights.evidence.CaseVault;
import org.zhengxin.trail.AccessReader;
import org.zhengxin.web.Text;

/** Puts together what the pages of a case show (异议事项汇集). Who may see it, the caller has checked. */
@Component
class ObjectionViews {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Cases cases;
    private final Clocks clocks;
    private final Procedures procedures;
    private final ObjectionStore store;
    private final RectificationNotices rectifications;
    private final CaseVault vault;
    private final OrganisationReader organisations;
    private final OrganisationMerges merges;
    private final AccessReader reads;
    private final Deferrals records;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final Clock clock;

    ObjectionViews(
            Cases cases,
            Clocks clocks,
            Procedures procedures,
            ObjectionStore store,
            RectificationNotices rectifications,
            CaseVault vault,
            OrganisationReader organisations,
            OrganisationMerges merges,
            AccessReader reads,
            Deferrals records,
            Agencies agencies,
            Catalogue catalogue,
            Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.procedures = procedures;
        this.store = store;
        this.rectifications = rectifications;
        this.vault = vault;
        this.organisations = organisations;
        this.merges = merges;
        this.reads = reads;
        this.records = records;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    CaseView of(RightsCase found) {
        Objection objection = store.find(found.id()).orElseThrow();
        Map<String, String> texts = vault.texts(found.id());
        UUID against = objection.appealOf();
        Long provider = found.agencyId() == null ? objection.providerId() : found.agencyId();
        return new CaseView(
                found,
                objection,
                organisations.find(found.organisationId()).orElseThrow(),
                objection.recordId() == null
                        ? null
                        : records.find(objection.recordId())
                                .map(view -> about(view, objection.field()))
                                .orElse(null),
                objection.mergeId() == null
                        ? null
                        : merges.find(objection.mergeId()).orElse(null),
                objection.readId() == null
                        ? null
                        : reads.ofOrganisation(List.of(found.organisationId()), objection.readId())
                                .orElse(null),
                provider == null ? null : name(provider),
                stage(found),
                clocks.of(found.id()).stream().map(each -> line(found, each)).toList(),
                pauses(found, texts),
                cases.events(found.id()).stream()
                        .map(each -> new CaseView.EventLine(
                                TIME.format(each.at().atZone(clock.getZone())),
                                each.event(),
                                procedures
                                        .stage(found.kind(), found.profile(), each.stage())
                                        .label()))
                        .toList(),
                texts,
                vault.files(found.id()),
                vault.isDestroyed(found.id()),
                store.appealAgainst(found.id())
                        .flatMap(appeal -> cases.find(appeal.caseId()))
                        .orElse(null),
                against == null ? null : cases.find(against).orElse(null),
                rectifications.of(found.id()).orElse(null));
    }

    /** Returns a record in words. */
    CaseView.About about(RecordView view, @Nullable String field) {
        Optional<Kind> kind = catalogue.kind(view.kind());
        Map<String, Text> fields = new LinkedHashMap<>();
        kind.ifPresent(known -> known.fields()
                .forEach(each -> fields.put(
                        each.code(), Text.of(each.label().zh(), each.label().en()))));
        return new CaseView.About(
                view.recordId(),
                view.version(),
                kind.map(known -> Text.of(known.label().zh(), known.label().en()))
                        .orElseGet(() -> Text.of(view.kind(), view.kind())),
                Placeholders.isPlaceholder(view.documentNumber()) ? "" : view.documentNumber(),
                view.authorityName(),
                view.decidedOn(),
                field == null ? null : fields.getOrDefault(field, Text.of(field, field)),
                fields);
    }

    /** Returns where a case stands, in words. */
    Text stage(RightsCase found) {
        return procedures.stage(found.kind(), found.profile(), found.stage()).label();
    }

    /** Returns the last day for the next act of an open case; null if it has none, or is suspended. */
    @Nullable
    LocalDate due(RightsCase found) {
        return clocks.running(found.id()).stream()
                .map(CaseClock::dueOn)
                .filter(java.util.Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private CaseView.ClockLine line(RightsCase found, CaseClock each) {
        String limit = each.limitId();
        Text label = limit == null
                ? stage(found)
                : Text.of(
                        procedures
                                .limit(limit, found.profile(), each.beganOn())
                                .label()
                                .zh(),
                        procedures
                                .limit(limit, found.profile(), each.beganOn())
                                .label()
                                .en());
        return new CaseView.ClockLine(
                label,
                each.owner().label(),
                each.beganOn(),
                each.dueOn(),
                each.provisional(),
                each.stoppedOn(),
                each.late(LocalDate.now(clock)));
    }

    private List<CaseView.PauseLine> pauses(RightsCase found, Map<String, String> texts) {
        List<Pause> pauses = clocks.pauses(found.id());
        return IntStream.range(0, pauses.size())
                .mapToObj(place -> new CaseView.PauseLine(
                        pauses.get(place).from(),
                        pauses.get(place).until(),
                        procedures.grounds().stream()
                                .filter(ground ->
                                        ground.id().equals(pauses.get(place).ground()))
                                .findFirst()
                                .orElseThrow()
                                .label(),
                        texts.get("pause-" + place)))
                .toList();
    }

    private Text name(long agency) {
        return agencies.byId(agency).map(Agency::label).orElseGet(() -> Text.of("", ""));
    }
}
