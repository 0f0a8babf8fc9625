package org.zhengxin.catalog.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.zhengxin.catalog.Text;
import org.zhengxin.catalog.load.Problems.Place;

/**
 * A mapping of a YAML file that knows its lines. What is missing or malformed is noted as a problem and answered by a
 * stand-in, so that reading goes on and finds the rest; a release with problems is thrown away whole.
 */
final class Block {

    static final String MISSING = "?";

    private final String file;
    private final MappingNode node;
    private final Problems problems;
    private final @Nullable Block fallback;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> alwaysOwn = new HashSet<>();

    private Block(String file, MappingNode node, Problems problems, @Nullable Block fallback) {
        this.file = file;
        this.node = node;
        this.problems = problems;
        this.fallback = fallback;
        node.getValue().forEach(tuple -> entries.put(key(tuple), tuple.getValueNode()));
    }

    /** Makes a block of a mapping, and notes keys that stand in it twice, and anchors. */
    static Block of(String file, MappingNode node, Problems problems) {
        Block block = new Block(file, node, problems, null);
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!seen.add(key(tuple))) {
                problems.add(block.place(tuple.getKeyNode()), key(tuple) + ": the key stands here twice");
            }
            if (tuple.getValueNode().getAnchor().isPresent()) {
                problems.add(block.place(tuple.getValueNode()), key(tuple) + ": anchors and aliases are not used here");
            }
        }
        return block;
    }

    /** Returns this block with another's entries behind its own, but for some keys that are always its own. */
    Block like(Block other, Set<String> alwaysOwn) {
        Block both = new Block(file, node, problems, other);
        both.alwaysOwn.addAll(alwaysOwn);
        return both;
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : MISSING;
    }

    Place place() {
        return place(node);
    }

    private Place place(Node at) {
        return new Place(file, at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }

    /** Notes a problem with the block. */
    void problem(String message) {
        problems.add(place(), message);
    }

    /** Notes a problem with one of its keys, at its line. */
    void problem(String key, String message) {
        Node value = entries.get(key);
        if (value == null && fallback != null && fallback.has(key)) {
            fallback.problem(key, message);
        } else {
            problems.add(value == null ? place() : place(value), key + ": " + message);
        }
    }

    boolean has(String key) {
        return value(key) != null;
    }

    List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    private @Nullable Node value(String key) {
        asked.add(key);
        Node own = entries.get(key);
        return own != null || fallback == null || alwaysOwn.contains(key) ? own : fallback.value(key);
    }

    private Block owner(String key) {
        return entries.containsKey(key) || fallback == null ? this : fallback.owner(key);
    }

    /** Tells whether the key has a single value. */
    boolean single(String key) {
        return value(key) instanceof ScalarNode;
    }

    /** Returns a scalar; empty when the key is absent. */
    Optional<String> find(String key) {
        Node value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem(key, "one value is wanted here");
        return Optional.of(MISSING);
    }

    /** Returns a scalar that must be there. */
    String text(String key) {
        return find(key).orElseGet(() -> {
            problem("no " + key + " is given");
            return MISSING;
        });
    }

    /** Returns this block's own wording, from its keys {@code zh} and {@code en}. */
    Text words() {
        return new Text(text("zh"), text("en"));
    }

    /** Returns a wording that must be there. */
    Text words(String key) {
        return block(key).map(Block::words).orElseGet(() -> {
            problem("no " + key + " is given");
            return new Text(MISSING, MISSING);
        });
    }

    /** Returns a block; empty when the key is absent. */
    Optional<Block> block(String key) {
        Node value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof MappingNode mapping) {
            return Optional.of(of(owner(key).file, mapping, problems));
        }
        problem(key, "keys and values are wanted here");
        return Optional.empty();
    }

    /** Returns a list of blocks; empty when the key is absent. */
    List<Block> blocks(String key) {
        List<Block> blocks = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode mapping) {
                blocks.add(of(owner(key).file, mapping, problems));
            } else {
                problem(key, "a list of keys and values is wanted here");
            }
        }
        return blocks;
    }

    /** Returns a list of scalars; empty when the key is absent. A single scalar is a list of one. */
    List<String> list(String key) {
        List<String> list = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                list.add(scalar.getValue().strip());
            } else {
                problem(key, "a list of values is wanted here");
            }
        }
        return list;
    }

    private List<Node> items(String key) {
        return switch (value(key)) {
            case null -> List.of();
            case SequenceNode sequence -> sequence.getValue();
            case Node single -> List.of(single);
        };
    }

    /** Notes each key that nobody asked for: a misspelt key must not be taken for an absent one. */
    void finish() {
        entries.forEach((key, value) -> {
            if (!asked.contains(key)) {
                problems.add(place(value), key + ": the key is not known here");
            }
        });
    }
}
