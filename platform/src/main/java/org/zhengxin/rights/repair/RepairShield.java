package org.zhengxin.rights.repair;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.RepairProcedure;
import org.zhengxin.catalog.RepairRule;
import org.zhengxin.record.DeferralResult;
import org.zhengxin.record.Deferrals;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;

/**
 * Hides the adverse records of an organisation while its reorganisation plan is carried out (重整计划执行期间的信用保护), upon the
 * court's ruling: a deferral of each, prepared here and approved by another person where deferrals are.
 */
@Service
class RepairShield {
    private static final int MOST = 1_000;

    private final Deferrals deferrals;
    private final RecordReader records;
    private final Catalogue catalogue;
    private final AdministrativeActs acts;

    RepairShield(Deferrals deferrals, RecordReader records, Catalogue catalogue, AdministrativeActs acts) {
        this.deferrals = deferrals;
        this.records = records;
        this.catalogue = catalogue;
        this.acts = acts;
    }

    /**
     * Prepares the deferrals.
     *
     * @param group the organisation with what was merged into it
     * @param ruling the court's name and the number of its ruling
     * @param until the last day of the plan; a record whose last public day comes before it is deferred up to the day before
     * @return how many were prepared
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int prepare(Collection<Long> group, String ruling, LocalDate until, String actor) {
        int prepared = 0;
        for (RecordView view : records.publicOf(group, null, null, MOST)) {
            Optional<Basis> basis = basis(view);
            LocalDate last = view.publicDays().until();
            LocalDate end = last != null && !last.isAfter(until) ? last.minusDays(1) : until;
            if (basis.isPresent()
                    && deferrals.prepare(
                                    view.recordId(), end, basis.get().words().zh(), ruling, actor)
                            == DeferralResult.DONE) {
                acts.write(actor, "REPAIR_SHIELD_PREPARED", "record:" + view.recordId() + " " + end);
                prepared++;
            }
        }
        return prepared;
    }

    private Optional<Basis> basis(RecordView view) {
        return catalogue
                .kind(view.kind())
                .filter(Kind::adverse)
                .flatMap(kind -> catalogue.repair(kind.code(), records.today()))
                .map(RepairRule::procedure)
                .map(RepairProcedure::shield);
    }

    /** Returns what allows it, by the rules of today; each once. */
    List<Basis> bases() {
        return catalogue.kinds().stream()
                .filter(Kind::adverse)
                .flatMap(kind -> catalogue.repair(kind.code(), records.today()).stream())
                .flatMap(rule -> Optional.ofNullable(rule.procedure()).stream())
                .map(RepairProcedure::shield)
                .distinct()
                .toList();
    }
}
