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

    /**
     * A part of a list.
     *
     * @param next the case behind which the list goes on, or null
     */
    record Part(List<RepairLine> lines, @Nullable UUID next) {}

    /** Returns applications behind a case or from the first: open ones in the order of their opening, closed ones the latest first. */
    Part list(Caller.OfAccount caller, boolean closed, @Nullable UUID after, int most) {
        Account account = caller.account();
        Agency agency = account.agency();
        Long id = agency == null ? null : agency.id();
        List<CaseKind> repairs = List.of(CaseKind.REPAIR);
        List<RightsCase> found = closed ? cases.closed(repairs, id, after, most) : cases.open(repairs, id, after, most);
        List<RepairLine> seen = lines.of(
                found.stream().filter(known -> agencies.maySee(account, known)).toList());
        read(caller, seen);
        return new Part(seen, found.size() < most ? null : found.getLast().id());
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
