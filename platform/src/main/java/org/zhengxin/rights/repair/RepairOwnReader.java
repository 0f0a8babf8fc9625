package org.zhengxin.rights.repair;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.Own;
import org.zhengxin.record.RepairStanding;
import org.zhengxin.record.Repairs;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.trail.AccessTrail;

/** Finds what belongs to an organisation's own desk and nothing else (本组织信用修复查询), and writes down that it was read. */
@Component
class RepairOwnReader {
    private final Repairs repairs;
    private final Cases cases;
    private final RepairLines lines;
    private final AccessTrail trail;

    RepairOwnReader(Repairs repairs, Cases cases, RepairLines lines, AccessTrail trail) {
        this.repairs = repairs;
        this.cases = cases;
        this.lines = lines;
        this.trail = trail;
    }

    /**
     * Returns a record of the own file.
     *
     * @throws org.zhengxin.web.ProblemException {@code NOT_OF_OWN_FILE} (404) if it is another's, or none
     */
    RepairStanding record(Own own, String id) {
        RepairStanding record = repairs.standing(id(id))
                .filter(found -> own.group().contains(found.organisationId()))
                .orElseThrow(RepairProblems::notOwn);
        read(own, record.recordId());
        return record;
    }

    /**
     * Returns an application of the own organisation.
     *
     * @throws org.zhengxin.web.ProblemException {@code REPAIR_NOT_FOUND} (404) if it is another's, or none
     */
    RepairLine application(Own own, UUID id) {
        RightsCase known = cases.find(id)
                .filter(found -> found.kind() == CaseKind.REPAIR && own.group().contains(found.organisationId()))
                .orElseThrow(RepairProblems::unknown);
        RepairLine line = lines.of(known).orElseThrow(RepairProblems::unknown);
        read(own, line.record().recordId());
        return line;
    }

    /** Tells that a record was read; before what is read leaves. */
    void read(Own own, UUID record) {
        trail.writeOwn(own.caller(), own.organisation().id(), List.of(record));
    }

    private static UUID id(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException malformed) {
            throw RepairProblems.notOwn();
        }
    }
}
