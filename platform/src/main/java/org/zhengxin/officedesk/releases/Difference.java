package org.zhengxin.officedesk.releases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing in which two states of an entry differ (字段差别).
 *
 * @param path the names that lead to it, the outermost first
 * @param before what stood there; null if nothing did
 * @param after what stands there; null if nothing does
 */
record Difference(
        List<String> path,
        @Nullable String before,
        @Nullable String after) {
    private static final List<String> KEYS = List.of("code", "id", "channel", "value", "field", "label");

    /** Compares two states, as releases keep them. */
    static List<Difference> between(@Nullable String before, @Nullable String after) {
        Map<List<String>, String> old = leaves(before);
        Map<List<String>, String> now = leaves(after);
        TreeSet<List<String>> paths =
                new TreeSet<>((one, other) -> String.join("\n", one).compareTo(String.join("\n", other)));
        paths.addAll(old.keySet());
        paths.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (List<String> path : paths) {
            if (!Objects.equals(old.get(path), now.get(path))) {
                differences.add(new Difference(path, old.get(path), now.get(path)));
            }
        }
        return differences;
    }

    private static Map<List<String>, String> leaves(@Nullable String body) {
        Map<List<String>, String> leaves = new LinkedHashMap<>();
        if (body != null) {
            collect(JsonMapper.shared().readTree(body), List.of(), leaves);
        }
        return leaves;
    }

    private static void collect(JsonNode node, List<String> path, Map<List<String>, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(member -> collect(member.getValue(), with(path, member.getKey()), leaves));
        } else if (node.isArray() && node.valueStream().noneMatch(JsonNode::isContainer)) {
            leaves.put(
                    path,
                    String.join("、", node.valueStream().map(JsonNode::asString).toList()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), with(path, name(node.get(i), i)), leaves);
            }
        } else {
            leaves.put(path, node.asString());
        }
    }

    /** An item of a list goes by what it is called, so that one put before it does not make it look different. */
    private static String name(JsonNode item, int place) {
        for (String key : KEYS) {
            JsonNode value = item.get(key);
            if (value != null && value.isValueNode()) {
                return value.asString();
            }
        }
        return Integer.toString(place + 1);
    }

    private static List<String> with(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }
}
