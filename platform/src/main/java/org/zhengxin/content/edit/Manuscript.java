package org.zhengxin.content.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Turns a file into a form and a form into a file (稿件读写). What stands in a form is data: it cannot add a key. */
final class Manuscript {
    private static final String FENCE = "---\n";
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private Manuscript() {}

    /** An attachment as the head declares it. */
    record Attached(String file, String title) {}

    /** Reads a file; what cannot be understood comes whole as the body. */
    static EditForm form(Place place, String edition, String text, String version) {
        int end = text.indexOf("\n" + FENCE, FENCE.length());
        JsonNode head = text.startsWith(FENCE) && end > 0 ? head(text.substring(FENCE.length(), end + 1)) : null;
        String body = head == null ? text : text.substring(end + FENCE.length() + 1);
        return new EditForm(
                place.folder(),
                place.slug(),
                edition,
                text(head, "column"),
                text(head, "title"),
                text(head, "summary"),
                text(head, "author"),
                text(head, "source"),
                text(head, "publish-from"),
                text(head, "until"),
                text(head, "updated"),
                text(head, "region"),
                body,
                version);
    }

    /** Returns the attachments that a file declares. */
    static List<Attached> attached(String text) {
        int end = text.indexOf("\n" + FENCE, FENCE.length());
        JsonNode head = text.startsWith(FENCE) && end > 0 ? head(text.substring(FENCE.length(), end + 1)) : null;
        List<Attached> attached = new ArrayList<>();
        if (head != null && head.path("attachments").isArray()) {
            for (JsonNode one : head.path("attachments")) {
                String file = one.isObject() ? one.path("file").asString() : one.asString();
                attached.add(
                        new Attached(file, one.isObject() ? one.path("title").asString() : file));
            }
        }
        return attached;
    }

    /** Writes a file; a translation's head says nothing of when and where. */
    static String write(EditForm form, boolean translation, List<Attached> attached) {
        StringBuilder file = new StringBuilder(FENCE);
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("title", form.title());
        keys.put("summary", form.summary());
        keys.put("author", form.author());
        keys.put("source", form.source());
        if (!translation) {
            keys.put("column", form.column());
            keys.put("publish-from", form.from().replace('T', ' '));
            keys.put("until", form.until().replace('T', ' '));
            keys.put("updated", form.updated().replace('T', ' '));
        }
        keys.forEach((key, value) -> {
            if (!value.isEmpty()) {
                file.append(key).append(": ").append(quoted(value)).append('\n');
            }
        });
        if (!translation) {
            lists(form, attached, file);
        }
        return file.append(FENCE)
                .append(form.body())
                .append(form.body().endsWith("\n") ? "" : "\n")
                .toString();
    }

    private static void lists(EditForm form, List<Attached> attached, StringBuilder file) {
        if (!form.region().isEmpty()) {
            List<String> regions = List.of(form.region().split("[\\s,，、]+"));
            file.append("region: [")
                    .append(String.join(
                            ", ", regions.stream().map(Manuscript::quoted).toList()))
                    .append("]\n");
        }
        if (!attached.isEmpty()) {
            file.append("attachments:\n");
            attached.forEach(one -> file.append("  - {file: ")
                    .append(quoted(one.file()))
                    .append(", title: ")
                    .append(quoted(one.title()))
                    .append("}\n"));
        }
    }

    private static JsonNode head(String yaml) {
        try {
            JsonNode tree = YAML.readTree(yaml);
            return tree.isObject() ? tree : YAML.createObjectNode();
        } catch (JacksonException malformed) {
            return YAML.createObjectNode();
        }
    }

    private static String text(@Nullable JsonNode head, String key) {
        JsonNode value = head == null ? null : head.get(key);
        if (value == null || value.isNull()) {
            return "";
        }
        return value.isArray()
                ? String.join(" ", value.valueStream().map(JsonNode::asString).toList())
                : value.asString();
    }

    /** A JSON string is a YAML string in double quotes. */
    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
