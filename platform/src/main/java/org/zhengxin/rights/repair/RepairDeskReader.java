package org.zhengxin.rights.repair;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;

/** Finds applications within the scope of an agency's or the office's account (信用修复审核查询), and writes down the reading. */
@Component
class RepairDeskReader {
    private final Cases cases;
    private final RepairAgencies agencies;
    private final RepairLines lines;
    private final AccessTrail trail;

    RepairDeskReader(Cases cases, RepairAgencies agencies, RepairLines lines, AccessTrail trail) {
        this.cases = cases;
        this.agencies = agencies;
        this.lines = lines;
        this.trail = trail;
    }

    /** Returns open applications in the order of their opening, behind a case or from the first. */
    List<RepairLine> open(Caller.OfAccount caller, @Nullable UUID after, int most) {
        Account account = caller.account();
        Agency agency = account.agency();
        List<RepairLine> found =
                lines.of(cases.open(List.of(CaseKind.REPAIR), agency == null ? null : agency.id(), after, most).stream()
                        .filter(known -> agencies.maySee(account, known))
                        .toList());
        read(caller, found);
        return found;
    }

    /**
     * Returns one.
     *
     * @throws org.zhengxin.web.ProblemException {@code REPAIR_NOT_FOUND} (404) if it is outside of the scope, or none
     */
    RepairLine one(Caller.OfAccount caller, UUID id) {
        RightsCase known = cases.find(id)
                .filter(found -> found.kind() == CaseKind.REPAIR && agencies.maySee(caller.account(), found))
                .orElseThrow(RepairProblems::unknown);
        RepairLine line = lines.of(known).orElseThrow(RepairProblems::unknown);
        read(caller, List.of(line));
        return line;
    }

    void read(Caller.OfAccount caller, Collection<RepairLine> found) {
        if (!found.isEmpty()) {
            Reason reason = Reason.atDesk(caller.account().role());
            trail.write(
                    caller,
                    reason,
                    found.stream()
                            .map(line -> Access.to(
                                            ReadView.RECORDS, line.record().organisationId())
                                    .of(List.of(line.record().recordId())))
                            .toList());
        }
    }
}
