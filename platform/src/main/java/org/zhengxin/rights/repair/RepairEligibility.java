package org.zhengxin.rights.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.RepairProcedure;
import org.zhengxin.catalog.RepairRule;
import org.zhengxin.catalog.Severity;
import org.zhengxin.record.RepairStanding;
import org.zhengxin.rights.RepairRules;

/** Works out whether a record can be repaired (修复资格核算), by the rules in force today and nothing else. */
@Component
class RepairEligibility {

    private final Catalogue catalogue;
    private final RepairRules rules;

    RepairEligibility(Catalogue catalogue, RepairRules rules) {
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /**
     * Says whether a record can be repaired.
     *
     * @param today the day of application
     * @param given ids of the documents that are there
     */
    RepairOutlook of(RepairStanding record, LocalDate today, Set<String> given) {
        @Nullable RepairRule rule = catalogue.repair(record.kind(), today).orElse(null);
        Optional<RepairRules.Answer> answer = rules.answer(record.kind(), severity(record), record.decidedOn());
        @Nullable RepairProcedure procedure = rule == null ? null : rule.procedure();
        return new RepairOutlook(
                state(record, today, procedure, answer),
                answer.map(RepairRules.Answer::periodEnds).orElse(null),
                answer.map(RepairRules.Answer::earliest).orElse(null),
                procedure == null ? List.of() : missing(procedure, given),
                answer.map(RepairRules.Answer::bases).orElse(List.of()),
                rule == null ? null : rule.instead(),
                procedure,
                rule == null
                        ? List.of()
                        : rule.parallel().stream()
                                .filter(parallel -> parallel.concerns(record.authorityName()))
                                .toList());
    }

    private static RepairOutlook.State state(
            RepairStanding record,
            LocalDate today,
            @Nullable RepairProcedure procedure,
            Optional<RepairRules.Answer> answer) {
        if (record.repaired()) {
            return RepairOutlook.State.REPAIRED;
        }
        if (record.waiting()) {
            return RepairOutlook.State.NOT_YET;
        }
        Set<Channel> ended = procedure == null ? Set.of(Channel.values()) : procedure.closes();
        if (record.closed() || ended.stream().noneMatch(channel -> record.reaches(channel, today))) {
            return RepairOutlook.State.NOTHING_TO_END;
        }
        return switch (answer.map(RepairRules.Answer::way).orElse(RepairRules.Way.NOT_SAID)) {
            case NOT_BY_RULE -> RepairOutlook.State.NOT_BY_RULE;
            case NOT_SAID -> RepairOutlook.State.NOT_SAID;
            case UPON_PERFORMANCE -> RepairOutlook.State.UPON_PERFORMANCE;
            case BY_APPLICATION ->
                today.isBefore(answer.orElseThrow().earliest())
                        ? RepairOutlook.State.TOO_EARLY
                        : RepairOutlook.State.POSSIBLE;
        };
    }

    private static List<RepairProcedure.Item> missing(RepairProcedure procedure, Set<String> given) {
        return procedure.documents().stream()
                .filter(document -> document.required() && !given.contains(document.id()))
                .toList();
    }

    private static @Nullable Severity severity(RepairStanding record) {
        return record.severity() == null ? null : Severity.valueOf(record.severity());
    }
}
