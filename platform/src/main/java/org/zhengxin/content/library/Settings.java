package org.zhengxin.content.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.code.RegionCode;
import org.zhengxin.web.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the columns and the district sites (栏目与站点设置). */
final class Settings {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    private Settings() {}

    /** Returns the columns in the order of the file; empty if any is unsound, which is noted. */
    static Optional<List<Column>> columns(String yaml, Faults faults) {
        return each(yaml, "columns", faults, Settings::column);
    }

    /** Returns the district sites; empty if any is unsound, which is noted. */
    static Optional<List<District>> districts(String yaml, Set<String> columns, Faults faults) {
        return each(yaml, "districts", faults, node -> district(node, columns));
    }

    private interface Reading<T> {
        @Nullable
        T of(JsonNode node);
    }

    private static <T> Optional<List<T>> each(String yaml, String key, Faults faults, Reading<T> reading) {
        Optional<ObjectNode> file = Yaml.read(yaml, 0, faults);
        JsonNode list = file.isEmpty() ? null : file.get().get(key);
        if (list == null || !list.isArray()) {
            faults.add("缺少列表 " + key + "。", "The list " + key + " is missing.");
            return Optional.empty();
        }
        List<Optional<T>> all = list.valueStream()
                .map(node -> Optional.ofNullable(reading.of(node)))
                .toList();
        int position = all.indexOf(Optional.empty()) + 1;
        if (position > 0) {
            faults.add(
                    key + " 的第" + position + "项不完整或不正确。",
                    "Entry " + position + " of " + key + " is incomplete or wrong.");
            return Optional.empty();
        }
        return Optional.of(all.stream().flatMap(Optional::stream).toList());
    }

    private static @Nullable Column column(JsonNode node) {
        String code = text(node, "code");
        Text label = both(node);
        Text description = both(node.path("description"));
        JsonNode indexed = node.path("indexed");
        if (!code.matches(CODE) || label == null || description == null || !indexed.isBoolean()) {
            return null;
        }
        return new Column(code, label, description, indexed.booleanValue());
    }

    private static @Nullable District district(JsonNode node, Set<String> known) {
        String slug = text(node, "slug");
        Text name = both(node);
        Text introduction = both(node.path("introduction"));
        List<String> regions = texts(node.path("regions"));
        List<String> columns = texts(node.path("columns"));
        if (!slug.matches(CODE)
                || name == null
                || introduction == null
                || regions.isEmpty()
                || !regions.stream().allMatch(RegionCode::isWellFormed)
                || !known.containsAll(columns)) {
            return null;
        }
        return new District(slug, name, introduction, regions, columns, texts(node.path("records")));
    }

    private static @Nullable Text both(JsonNode node) {
        String zh = text(node, "zh");
        String en = text(node, "en");
        return zh.isEmpty() || en.isEmpty() ? null : Text.of(zh, en);
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(value -> value.asString().strip()).toList();
    }
}
