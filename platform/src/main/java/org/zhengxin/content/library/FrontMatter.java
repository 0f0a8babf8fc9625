package org.zhengxin.content.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.code.RegionCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The keys at the head of a file (文首信息). Whatever is asked of it and is not sound is noted. */
final class FrontMatter {

    private static final Set<String> KNOWN = Set.of(
            "title",
            "column",
            "region",
            "publish-from",
            "until",
            "updated",
            "source",
            "author",
            "summary",
            "attachments");

    private final ObjectNode keys;
    private final Faults faults;

    FrontMatter(ObjectNode keys, Faults faults) {
        this.keys = keys;
        this.faults = faults;
        keys.propertyNames().stream()
                .filter(key -> !KNOWN.contains(key))
                .forEach(key -> faults.add(
                        "文首有不认识的键。认识的键是："
                                + String.join("、", KNOWN.stream().sorted().toList()) + "。",
                        "The head has an unknown key. Known are: "
                                + String.join(", ", KNOWN.stream().sorted().toList()) + "."));
    }

    boolean has(String key) {
        JsonNode value = keys.get(key);
        return value != null && !value.isNull();
    }

    /** Returns a text of one line; notes it if it is missing or longer than allowed. */
    String required(String key, int longest) {
        String value = optional(key, longest);
        if (value == null && !has(key)) {
            faults.add("文首缺少 " + key + "。", "The head lacks " + key + ".");
        }
        return value == null ? "" : value;
    }

    @Nullable
    String optional(String key, int longest) {
        return has(key) ? line(keys.get(key), key, longest) : null;
    }

    Optional<Moment> moment(String key) {
        String value = optional(key, 40);
        if (value == null) {
            return Optional.empty();
        }
        Optional<Moment> moment = Moment.read(value);
        if (moment.isEmpty()) {
            faults.add(
                    key + " 应写作 2026-03-01 或 2026-03-01 09:30。",
                    key + " is to be written as 2026-03-01 or 2026-03-01 09:30.");
        }
        return moment;
    }

    List<String> regions() {
        List<String> regions = new ArrayList<>();
        if (has("region")) {
            JsonNode value = keys.get("region");
            Iterable<JsonNode> all = value.isArray() ? value : List.of(value);
            for (JsonNode one : all) {
                String code = line(one, "region", 6);
                if (code != null && RegionCode.isWellFormed(code)) {
                    regions.add(code);
                } else {
                    faults.add("region 应为六位行政区划代码。", "region is to be a six-digit region code.");
                }
            }
        }
        return regions;
    }

    List<Declared> attachments() {
        List<Declared> declared = new ArrayList<>();
        if (has("attachments")) {
            JsonNode value = keys.get("attachments");
            if (!value.isArray()) {
                faults.add("attachments 应为列表。", "attachments is to be a list.");
                return declared;
            }
            value.forEach(one -> attachment(one).ifPresent(declared::add));
        }
        return declared;
    }

    private Optional<Declared> attachment(JsonNode node) {
        JsonNode file = node.isObject() ? node.get("file") : node;
        JsonNode title = node.isObject() ? node.get("title") : null;
        String name = file == null ? null : line(file, "attachments", 120);
        if (name == null || !Declared.isName(name)) {
            faults.add(
                    "附件的 file 应为文章同名目录下的文件名，不含斜杠，不以点开头。",
                    "An attachment's file is to be a file name in the directory named like the article, without slash or leading dot.");
            return Optional.empty();
        }
        if (FileType.of(name).isEmpty()) {
            faults.add("附件的类型不在允许之列。", "An attachment has a type that is not served.");
            return Optional.empty();
        }
        String shown = title == null ? name : line(title, "attachments", 200);
        return Optional.of(new Declared(name, shown == null ? name : shown));
    }

    private @Nullable String line(JsonNode value, String key, int longest) {
        String text = value.isValueNode() ? value.asString().strip() : "";
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            faults.add(
                    key + " 应为一行文字，最多" + longest + "字。",
                    key + " is to be one line of at most " + longest + " characters.");
            return null;
        }
        return text;
    }
}
