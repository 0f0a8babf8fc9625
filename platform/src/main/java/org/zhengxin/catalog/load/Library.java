package org.zhengxin.catalog.load;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Challenge;
import org.zhengxin.catalog.Remedy;
import org.zhengxin.catalog.SeverityTable;
import org.zhengxin.catalog.Text;

/** What entries refer to by name: acts, remedies, periods of challenge, sets of fields, severity tables. */
final class Library {

    private record Act(Text title, String number, boolean verified) {}

    private final Map<String, Act> acts = new HashMap<>();
    private final Map<String, Remedy> remedies = new HashMap<>();
    private final Map<String, Challenge> challenges = new HashMap<>();
    private final Map<String, List<Block>> fieldSets = new HashMap<>();
    private final Map<String, SeverityTable> severityTables = new LinkedHashMap<>();

    void readActs(Block file) {
        for (Block block : file.blocks("acts")) {
            Act act = new Act(block.words(), block.find("number").orElse(""), Values.flag(block, "verified"));
            put(acts, block, act);
            block.finish();
        }
    }

    /** Reads what may cite acts, once all acts are known. */
    void readShared(Block file) {
        for (Block block : file.blocks("remedies")) {
            put(
                    remedies,
                    block,
                    new Remedy(block.words("what"), block.words("who"), block.words("where"), basis(block, "basis")));
            block.finish();
        }
        for (Block block : file.blocks("challenges")) {
            put(
                    challenges,
                    block,
                    new Challenge(
                            block.text("id"), block.words(), Values.period(block, "period"), basis(block, "basis")));
            block.finish();
        }
        for (Block block : file.blocks("field-sets")) {
            put(fieldSets, block, block.blocks("fields"));
            block.finish();
        }
        for (Block block : file.blocks("severity-tables")) {
            SeverityTable table = new SeverityReader(this).read(block);
            if (severityTables.put(table.code(), table) != null) {
                block.problem("code", "there is a severity table of this code already");
            }
        }
    }

    private static <T> void put(Map<String, T> map, Block block, T value) {
        if (map.put(block.text("id"), value) != null) {
            block.problem("id", "there is an entry of this id already");
        }
    }

    /** Reads a basis that must be there: {@code {act: …, at: …, verified: …}}. */
    Basis basis(Block block, String key) {
        return block.block(key).map(this::basis).orElseGet(() -> {
            block.problem("no " + key + " is given");
            return new Basis(new Text(Block.MISSING, Block.MISSING), "", false);
        });
    }

    private Basis basis(Block block) {
        String id = block.text("act");
        Act act = acts.get(id);
        if (act == null) {
            block.problem("act", "no act of the id “" + id + "” is known");
            act = new Act(new Text(Block.MISSING, Block.MISSING), "", false);
        }
        String at = block.find("at").orElse("");
        boolean verified = block.has("verified") ? Values.flag(block, "verified") : act.verified();
        block.finish();
        String number = act.number().isEmpty() ? "" : "（" + act.number() + "）";
        return new Basis(act.title(), number + at, verified);
    }

    List<Remedy> remedies(Block block, String key) {
        return resolve(block, key, remedies);
    }

    List<Challenge> challenges(Block block, String key) {
        return resolve(block, key, challenges);
    }

    private static <T> List<T> resolve(Block block, String key, Map<String, T> map) {
        return block.list(key).stream()
                .map(id -> {
                    T value = map.get(id);
                    if (value == null) {
                        block.problem(key, "no entry of the id “" + id + "” is known");
                    }
                    return Optional.ofNullable(value);
                })
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the fields of a set; none, with the problem noted, when there is no such set. */
    List<Block> fieldSet(Block block, String key) {
        String id = block.text(key);
        List<Block> fields = fieldSets.get(id);
        if (fields == null) {
            block.problem(key, "no set of fields of the id “" + id + "” is known");
            return List.of();
        }
        return fields;
    }

    Optional<SeverityTable> severityTable(Block block, String key) {
        return block.find(key).flatMap(code -> {
            SeverityTable table = severityTables.get(code);
            if (table == null) {
                block.problem(key, "no severity table of the code “" + code + "” is known");
            }
            return Optional.ofNullable(table);
        });
    }
}
