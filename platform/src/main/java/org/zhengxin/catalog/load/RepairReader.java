package org.zhengxin.catalog.load;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Remedy;
import org.zhengxin.catalog.RepairParallel;
import org.zhengxin.catalog.RepairProcedure;
import org.zhengxin.catalog.RepairRule;
import org.zhengxin.catalog.RepairTerm;
import org.zhengxin.catalog.Severity;

/** Reads the rules of credit repair, and checks them against the kinds and time limits that they name. */
final class RepairReader {

    private final Library library;
    private final Map<String, RepairProcedure> procedures = new HashMap<>();
    private final List<RepairRule> rules = new ArrayList<>();

    RepairReader(Library library) {
        this.library = library;
    }

    void readProcedures(Block file, List<Deadline> deadlines) {
        for (Block block : file.blocks("repair-procedures")) {
            RepairProcedure procedure = new RepairProcedure(
                    block.text("id"),
                    items(block, "conditions"),
                    items(block, "documents"),
                    block.words("decider"),
                    block.words("window"),
                    deadline(block, "answer", deadlines),
                    deadline(block, "decision", deadlines),
                    Values.constants(block, "closes", Channel.class),
                    Values.period(block, "announced"),
                    library.basis(block, "shield"),
                    block.words("pledge"),
                    library.basis(block, "basis"));
            if (procedures.put(procedure.id(), procedure) != null) {
                block.problem("id", "there is a procedure of this id already");
            }
            if (!procedure.closes().contains(Channel.PUBLIC)) {
                block.problem("closes", "a repair ends the public channel at least");
            }
            block.finish();
        }
    }

    void readRules(Block file, List<Kind> kinds) {
        for (Block block : file.blocks("repairs")) {
            RepairRule rule = rule(block);
            if (kinds.stream().noneMatch(kind -> kind.code().equals(rule.kind()) && kind.adverse())) {
                block.problem("kind", "no adverse kind of the code “" + rule.kind() + "” is known");
            }
            if (rules.stream().anyMatch(other -> clash(rule, other))) {
                block.problem("kind", "the kind has a rule of repair for these days already");
            }
            rules.add(rule);
            block.finish();
        }
    }

    List<RepairRule> rules() {
        return rules;
    }

    private static boolean clash(RepairRule rule, RepairRule other) {
        return rule.kind().equals(other.kind()) && rule.effective().overlaps(other.effective());
    }

    private RepairRule rule(Block block) {
        @Nullable
        RepairProcedure procedure = block.find("procedure").map(procedures::get).orElse(null);
        if (procedure == null && block.has("procedure")) {
            block.problem("procedure", "no procedure of this id is known");
        }
        List<Remedy> instead = library.remedies(block, "instead");
        if (block.has("procedure") == block.has("instead")) {
            block.problem("either a procedure or what there is instead is wanted here");
        }
        List<RepairTerm> terms = block.blocks("terms").stream().map(this::term).toList();
        if (block.has("procedure") == terms.isEmpty()) {
            block.problem("terms come with a procedure, and only with one");
        }
        return new RepairRule(
                block.text("kind"),
                Values.effective(block, "from", "until", Values.requiredDay(block, "from")),
                procedure,
                terms,
                instead.isEmpty() ? null : instead.getFirst(),
                block.blocks("parallel").stream().map(this::parallel).toList(),
                library.basis(block, "basis"));
    }

    private RepairTerm term(Block block) {
        boolean uponPerformance = Values.flag(block, "upon-performance");
        RepairTerm term = new RepairTerm(
                Values.effective(block, "decided-from", "decided-until", LocalDate.MIN),
                Values.constants(block, "severity", Severity.class),
                uponPerformance,
                block.blocks("minimum").stream().map(this::minimum).toList(),
                uponPerformance ? library.basis(block, "basis") : null);
        if (uponPerformance != term.minimum().isEmpty()) {
            block.problem("either a least period or upon-performance is wanted here");
        }
        block.finish();
        return term;
    }

    private RepairTerm.Minimum minimum(Block block) {
        Period period = Values.period(block, "period");
        if (period.isZero()) {
            block.problem("no period is given");
        }
        RepairTerm.Minimum minimum = new RepairTerm.Minimum(period, library.basis(block, "basis"));
        block.finish();
        return minimum;
    }

    private RepairParallel parallel(Block block) {
        RepairParallel parallel = new RepairParallel(
                block.words("site"), block.words(), block.list("authorities"), library.basis(block, "basis"));
        block.finish();
        return parallel;
    }

    private List<RepairProcedure.Item> items(Block block, String key) {
        List<RepairProcedure.Item> items = block.blocks(key).stream()
                .map(item -> {
                    RepairProcedure.Item read = new RepairProcedure.Item(
                            item.text("id"), item.words(), Values.flag(item, "required"), library.basis(item, "basis"));
                    item.finish();
                    return read;
                })
                .toList();
        if (items.isEmpty()) {
            block.problem(key, "none are given");
        }
        return items;
    }

    private static String deadline(Block block, String key, List<Deadline> deadlines) {
        String id = block.text(key);
        if (deadlines.stream().noneMatch(deadline -> deadline.id().equals(id))) {
            block.problem(key, "no time limit of the id “" + id + "” is known");
        }
        return id;
    }
}
