package org.zhengxin.rights.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.organisation.MergeLink;
import org.zhengxin.organisation.OrganisationMerges;
import org.zhengxin.record.ObjectionMarks;
import org.zhengxin.record.RecordView;
import org.zhengxin.record.SubjectFile;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.NewCase;
import org.zhengxin.rights.evidence.CaseVault;
import org.zhengxin.trail.AccessReader;

/**
 * Files objections (提出异议): the case and its clock, the words and files in the vault, and the mark on the record, all in one
 * transaction.
 */
@Service
class ObjectionFiling {
    static final int LONGEST = 4_000;
    private static final int OLDEST_PAPER_DAYS = 366;

    private final Cases cases;
    private final ObjectionStore store;
    private final CaseVault vault;
    private final ObjectionMarks marks;
    private final SubjectFile file;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final OrganisationMerges merges;
    private final AccessReader reads;
    private final AdministrativeActs acts;
    private final Clock clock;

    ObjectionFiling(
            Cases cases,
            ObjectionStore store,
            CaseVault vault,
            ObjectionMarks marks,
            SubjectFile file,
            Catalogue catalogue,
            Agencies agencies,
            OrganisationMerges merges,
            AccessReader reads,
            AdministrativeActs acts,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.vault = vault;
        this.marks = marks;
        this.file = file;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.merges = merges;
        this.reads = reads;
        this.acts = acts;
        this.clock = clock;
    }

    private record About(
            @Nullable RecordView record, @Nullable Long provider, long organisation) {}

    /** Files an objection; the same form sent twice files one. */
    @Transactional
    public Filed file(NewObjection wanted) {
        String wrong = wrong(wanted);
        if (wrong != null) {
            return new Filed.Wrong(wrong);
        }
        Optional<About> found = about(wanted);
        if (found.isEmpty()) {
            return new Filed.Unknown();
        }
        About about = found.get();
        if (wanted.target() == ObjectionTarget.FIELD && !isField(about.record(), wanted.field())) {
            return new Filed.Wrong("field");
        }
        store.lockTarget(wanted.organisation().code());
        Optional<RightsCase> before = cases.find(wanted.id());
        if (before.isPresent()) {
            return store.find(wanted.id())
                    .filter(known -> known.filedBy().equals(wanted.actor()))
                    .<Filed>map(known -> new Filed.Done(before.get()))
                    .orElseGet(Filed.Unknown::new);
        }
        Objection filed = objection(wanted, about);
        Optional<RightsCase> same = store.openOnSame(
                        filed.target(), filed.recordId(), filed.field(), filed.mergeId(), filed.readId())
                .flatMap(cases::find);
        return same.<Filed>map(Filed.Open::new).orElseGet(() -> new Filed.Done(open(wanted, about, filed)));
    }

    private RightsCase open(NewObjection wanted, About about, Objection filed) {
        RightsCase opened = cases.open(
                wanted.id(),
                new NewCase(
                        CaseKind.OBJECTION,
                        about.organisation(),
                        filed.recordId(),
                        null,
                        region(wanted, about),
                        "platform",
                        wanted.receivedOn(),
                        null,
                        wanted.actor()));
        store.insert(filed);
        vault.write(opened.id(), "grounds", wanted.grounds());
        vault.keep(opened.id(), wanted.files());
        if (filed.recordId() != null) {
            marks.mark(opened.id(), filed.recordId(), opened.number(), wanted.actor());
        }
        acts.write(wanted.actor(), "OBJECTION_FILED", opened.number());
        return opened;
    }

    private static Objection objection(NewObjection wanted, About about) {
        RecordView record = about.record();
        return new Objection(
                wanted.id(),
                wanted.target(),
                record == null ? null : record.recordId(),
                record == null ? null : record.version(),
                wanted.target() == ObjectionTarget.FIELD ? wanted.field() : null,
                wanted.target() == ObjectionTarget.MERGE ? wanted.merge() : null,
                wanted.target() == ObjectionTarget.USE ? wanted.read() : null,
                about.provider(),
                wanted.onPaper(),
                wanted.actor(),
                wanted.receivedOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The county of whoever provides the record chooses the time limits; else that of the organisation. */
    private @Nullable String region(NewObjection wanted, About about) {
        Long provider = about.provider();
        Optional<String> agency =
                provider == null ? Optional.empty() : agencies.byId(provider).map(Agency::region);
        return agency.orElseGet(
                () -> provider == null ? wanted.organisation().data().region() : null);
    }

    private @Nullable String wrong(NewObjection wanted) {
        LocalDate today = LocalDate.now(clock);
        if (wanted.grounds().isBlank() || wanted.grounds().length() > LONGEST) {
            return "grounds";
        }
        if (wanted.receivedOn().isAfter(today) || wanted.receivedOn().isBefore(today.minusDays(OLDEST_PAPER_DAYS))) {
            return "received";
        }
        return null;
    }

    /** Finds what it is about; nothing of another organisation's is ever found. */
    private Optional<About> about(NewObjection wanted) {
        long own = wanted.organisation().id();
        return switch (wanted.target()) {
            case RECORD, FIELD, ASSIGNMENT ->
                wanted.record() == null
                        ? Optional.empty()
                        : latest(wanted.group(), wanted.record())
                                .map(view -> new About(view, view.agencyId(), view.organisationId()));
            case OMISSION -> Optional.of(new About(null, null, own));
            case MERGE ->
                wanted.merge() == null
                        ? Optional.empty()
                        : merges.find(wanted.merge())
                                .filter(link ->
                                        concerns(link, wanted.organisation().code()))
                                .map(link -> new About(null, null, own));
            case USE ->
                wanted.read() == null
                        ? Optional.empty()
                        : reads.ofOrganisation(wanted.group(), wanted.read()).map(line -> new About(null, null, own));
        };
    }

    private Optional<RecordView> latest(List<Long> group, UUID record) {
        return file.versions(group, List.of(record)).reversed().stream()
                .findFirst()
                .map(version -> version.view());
    }

    private boolean isField(@Nullable RecordView record, String field) {
        return record != null
                && catalogue
                        .kind(record.kind())
                        .map(kind -> kind.fields().stream()
                                .anyMatch(each -> each.code().equals(field)))
                        .orElse(false);
    }

    private static boolean concerns(MergeLink link, String code) {
        return link.endedAt() == null
                && (link.retired().equals(code) || link.surviving().equals(code));
    }
}
