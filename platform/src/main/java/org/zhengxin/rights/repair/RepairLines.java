package org.zhengxin.rights.repair;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.RepairStanding;
import org.zhengxin.record.Repairs;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.clock.CaseClock;
import org.zhengxin.rights.clock.Clocks;
import org.zhengxin.rights.clock.Procedures;
import org.zhengxin.web.Text;

/** Puts together what lists and papers show of applications (修复申请概要). */
@Component
class RepairLines {
    private final RepairApplicationRows rows;
    private final Repairs repairs;
    private final RepairAgencies agencies;
    private final OrganisationReader organisations;
    private final Clocks clocks;
    private final Procedures procedures;
    private final Catalogue catalogue;

    RepairLines(
            RepairApplicationRows rows,
            Repairs repairs,
            RepairAgencies agencies,
            OrganisationReader organisations,
            Clocks clocks,
            Procedures procedures,
            Catalogue catalogue) {
        this.rows = rows;
        this.repairs = repairs;
        this.agencies = agencies;
        this.organisations = organisations;
        this.clocks = clocks;
        this.procedures = procedures;
        this.catalogue = catalogue;
    }

    List<RepairLine> of(Collection<RightsCase> cases) {
        Map<UUID, RepairApplication> applications =
                rows.find(cases.stream().map(RightsCase::id).toList());
        return cases.stream()
                .flatMap(known ->
                        Stream.ofNullable(applications.get(known.id())).map(application -> line(known, application)))
                .toList();
    }

    Optional<RepairLine> of(RightsCase known) {
        return rows.find(known.id()).map(application -> line(known, application));
    }

    Text kind(String code) {
        return catalogue
                .kind(code)
                .map(kind -> Text.of(kind.label().zh(), kind.label().en()))
                .orElse(Text.of(code, code));
    }

    private RepairLine line(RightsCase known, RepairApplication application) {
        Organisation organisation = organisations.find(known.organisationId()).orElseThrow();
        RepairStanding record = repairs.standing(application.recordId()).orElseThrow();
        List<CaseClock> running = clocks.running(known.id());
        return new RepairLine(
                known,
                application,
                record,
                procedures.stage(known.kind(), known.profile(), known.stage()).label(),
                kind(record.kind()),
                organisation.name(),
                organisation.code(),
                agencies.of(known).map(RepairLines::named).orElse(null),
                due(running, false),
                due(running, true),
                running.stream().anyMatch(CaseClock::provisional));
    }

    static Text named(Agency agency) {
        return agency.label();
    }

    private static @Nullable LocalDate due(List<CaseClock> running, boolean whole) {
        return running.stream()
                .filter(clock -> clock.whole() == whole)
                .map(CaseClock::dueOn)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }
}
