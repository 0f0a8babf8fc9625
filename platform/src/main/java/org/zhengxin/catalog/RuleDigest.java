package org.zhengxin.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A digest over what an entry's rules decide (规则摘要). Wordings and citations are left out: mending them moves no day. */
final class RuleDigest {

    private static final int LENGTH = 32;

    private RuleDigest() {}

    static String of(Kind kind) {
        return sha256(words(kind.publication()) + grades(kind.severity())).substring(0, LENGTH);
    }

    private static String words(PublicationRule rule) {
        StringBuilder text = new StringBuilder()
                .append(rule.publishable())
                .append(rule.adverse())
                .append('\n');
        for (Channel channel : Channel.values()) {
            ChannelRule clauses = rule.channels().get(channel);
            if (clauses != null) {
                text.append(channel.name()).append('\n');
                clauses.clauses().forEach(clause -> append(text, clause));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Clause clause) {
        text.append(clause.decided())
                .append(new TreeSet<>(clause.severities()))
                .append(clause.where())
                .append(clause.hidden());
        clause.limits()
                .forEach(limit -> text.append(limit.anchor().name())
                        .append(limit.period())
                        .append(';'));
        text.append('\n');
    }

    /** Writes what a table decides, in the order in which it decides. */
    static String grades(@Nullable SeverityTable table) {
        StringBuilder text = new StringBuilder();
        if (table != null) {
            table.blocks().forEach(block -> append(text, block));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, SeverityTable.Block block) {
        SeverityTable.Graded simple = block.simpleProcedure();
        text.append(block.sector()).append(block.effective()).append(simple == null ? null : simple.severity());
        block.categories()
                .forEach(row -> text.append(row.category())
                        .append(row.graded().severity())
                        .append(';'));
        block.fines()
                .forEach(row -> text.append(row.upTo())
                        .append('/')
                        .append(row.below())
                        .append(row.graded().severity())
                        .append(';'));
        text.append(block.fallback().severity()).append('\n');
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
