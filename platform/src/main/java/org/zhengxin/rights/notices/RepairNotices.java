package org.zhengxin.rights.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.Target;
import org.zhengxin.foundation.text.Placeholders;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.HeldState;
import org.zhengxin.record.HeldVersion;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.record.SubjectFile;
import org.zhengxin.web.Text;

/** Makes the credit-repair notices of adverse records (信用修复告知书生成), when somebody asks: none is stored. */
@Component
class RepairNotices {
    private final Catalogue catalogue;
    private final SubjectFile file;
    private final OrganisationReader organisations;
    private final NoticeRules rules;
    private final RecordNotices events;
    private final RepairSays repair;

    RepairNotices(
            Catalogue catalogue,
            SubjectFile file,
            OrganisationReader organisations,
            NoticeRules rules,
            RecordNotices events,
            RepairSays repair) {
        this.catalogue = catalogue;
        this.file = file;
        this.organisations = organisations;
        this.rules = rules;
        this.events = events;
        this.repair = repair;
    }

    /** Returns the codes of the kinds whose records have a notice. */
    List<String> kinds() {
        return catalogue.kinds().stream()
                .filter(kind -> kind.target() == Target.RECORD && kind.adverse())
                .map(Kind::code)
                .filter(rules::hasRepairNotice)
                .toList();
    }

    /** Returns the notices of records, in the order in which they are named; of what has none, nothing. */
    List<RepairNotice> of(Collection<Long> organisationIds, List<UUID> records) {
        Map<UUID, HeldVersion> current = file.versions(organisationIds, records).stream()
                .collect(Collectors.toMap(
                        version -> version.view().recordId(), version -> version, (earlier, later) -> later));
        return notices(records.stream()
                .flatMap(id -> Optional.ofNullable(current.get(id)).stream())
                .toList());
    }

    /** Returns the notices of current versions, in their order; of what has none, nothing. */
    List<RepairNotice> notices(List<HeldVersion> versions) {
        Set<String> kinds = Set.copyOf(kinds());
        List<HeldVersion> noticed =
                versions.stream().filter(version -> isNoticed(version, kinds)).toList();
        Map<UUID, NoticeEvents> happened = events.of(
                noticed.stream().map(version -> version.view().recordId()).toList());
        Map<Long, Organisation> about = organisations.find(
                noticed.stream().map(version -> version.view().organisationId()).collect(Collectors.toSet()));
        return noticed.stream()
                .map(version -> notice(
                        version,
                        Objects.requireNonNull(about.get(version.view().organisationId())),
                        happened.getOrDefault(version.view().recordId(), NoticeEvents.NONE)))
                .toList();
    }

    /** What waits for its release has had no effect yet; what has ended needs no notice any more. */
    private static boolean isNoticed(HeldVersion version, Set<String> kinds) {
        return version.state() != HeldState.SEALED
                && !HiddenBecause.AWAITING_RELEASE.name().equals(version.view().hiddenBecause())
                && kinds.contains(version.view().kind());
    }

    /** Returns the next of an organisation's own, behind a place. */
    List<HeldVersion> page(Collection<Long> group, RecordReader.@Nullable Place after, int limit) {
        return file.page(group, null, null, after, limit);
    }

    private RepairNotice notice(HeldVersion version, Organisation organisation, NoticeEvents happened) {
        RecordView view = version.view();
        Kind kind = catalogue.kind(view.kind()).orElseThrow();
        Severity severity = view.severity() == null ? null : Severity.valueOf(view.severity());
        RepairSays.Says says = repair.of(view.kind(), severity, view.decidedOn());
        boolean published = version.on(Channel.PUBLIC).from() != null;
        return new RepairNotice(
                view.recordId(),
                view.organisationId(),
                organisation.code(),
                organisation.name(),
                text(kind.label()),
                view.authorityName(),
                Placeholders.isPlaceholder(view.documentNumber()) ? "" : view.documentNumber(),
                view.decidedOn(),
                severity == null ? null : text(severity.label()),
                published,
                published ? version.on(Channel.PUBLIC).until() : null,
                text(kind.end().words()),
                says.on(),
                says.words(),
                rules.repairWhere(),
                rules.repairBasis(),
                kind.remedies().stream()
                        .map(remedy -> joined(text(remedy.what()), basis(remedy.basis())))
                        .toList(),
                happened.served(view.servedOn()),
                happened,
                happened.state(view.servedOn()));
    }

    private static Text joined(Text what, Text basis) {
        return Text.of(what.zh() + "（" + basis.zh() + "）", what.en() + " (" + basis.en() + ")");
    }

    static Text basis(Basis basis) {
        Text words = text(basis.words());
        return basis.verified() ? words : Text.of(words.zh() + "，未经核对", words.en() + ", unverified");
    }

    static Text text(org.zhengxin.catalog.Text text) {
        return Text.of(text.zh(), text.en());
    }
}
