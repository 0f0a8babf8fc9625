package org.zhengxin.catalog.load;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelRule;
import org.zhengxin.catalog.Clause;
import org.zhengxin.catalog.FieldCondition;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.catalog.Limit;
import org.zhengxin.catalog.Severity;

/** Reads the channels of a kind with their rules for days. */
final class RuleReader {

    private final Library library;

    RuleReader(Library library) {
        this.library = library;
    }

    Map<Channel, ChannelRule> read(Block kind) {
        Map<Channel, ChannelRule> rules = new EnumMap<>(Channel.class);
        kind.block("channels").ifPresent(block -> {
            for (Channel channel : Channel.values()) {
                String key = Values.kebab(channel);
                if (block.has(key)) {
                    rules.put(channel, rule(block, channel, rules));
                }
            }
            block.finish();
        });
        if (rules.isEmpty()) {
            kind.problem("no channels are given");
        }
        return rules;
    }

    /** Reads a channel's clauses, or the name of an earlier channel whose clauses it shares. */
    private ChannelRule rule(Block block, Channel channel, Map<Channel, ChannelRule> earlier) {
        String key = Values.kebab(channel);
        if (!block.single(key)) {
            return new ChannelRule(channel, clauses(block, key));
        }
        ChannelRule model =
                Values.constant(block, key, Channel.class).map(earlier::get).orElse(null);
        if (model == null) {
            block.problem(key, "a list of clauses, or a channel that stands before, is wanted here");
            return new ChannelRule(channel, List.of());
        }
        return new ChannelRule(channel, model.clauses());
    }

    private List<Clause> clauses(Block block, String key) {
        List<Clause> clauses = new ArrayList<>();
        block.blocks(key).forEach(clause -> clauses.add(clause(clause)));
        if (clauses.isEmpty()) {
            block.problem(key, "the channel has no clause");
        }
        return clauses;
    }

    private Clause clause(Block block) {
        List<Limit> limits = block.blocks("limits").stream().map(this::limit).toList();
        Clause clause = new Clause(
                Values.effective(block, "decided-from", "decided-until", LocalDate.MIN),
                Values.constants(block, "severity", Severity.class),
                block.block("where").map(RuleReader::condition).orElse(null),
                Values.constant(block, "hidden", HiddenBecause.class).orElse(null),
                limits);
        if (clause.hidden() == null && limits.stream().noneMatch(RuleReader::alwaysEnds)) {
            block.problem("the clause has no end: a period from the decision or a named event is wanted");
        }
        if (clause.hidden() != null && !limits.isEmpty()) {
            block.problem("what is hidden has no limits");
        }
        block.finish();
        return clause;
    }

    private static boolean alwaysEnds(Limit limit) {
        return limit.anchor() == Limit.Anchor.DECIDED_ON || limit.event() != null;
    }

    private Limit limit(Block block) {
        Limit.Anchor anchor = Values.required(block, "from", Limit.Anchor.class, Limit.Anchor.DECIDED_ON);
        Period period = Values.period(block, "period");
        boolean event = anchor == Limit.Anchor.ENDED_ON;
        if (anchor == Limit.Anchor.DECIDED_ON && period.isZero()) {
            block.problem("no period is given");
        }
        if (event != block.has("event")) {
            block.problem("an end on an event, and only that, names the event");
        }
        Limit limit = new Limit(anchor, period, event ? block.words("event") : null, library.basis(block, "basis"));
        block.finish();
        return limit;
    }

    private static FieldCondition condition(Block block) {
        FieldCondition condition = new FieldCondition(block.text("field"), block.list("values"));
        block.finish();
        return condition;
    }
}
