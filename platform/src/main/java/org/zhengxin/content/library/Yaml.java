package org.zhengxin.content.library;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML into a tree (YAML 读取). */
final class Yaml {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Yaml() {}

    /** Returns the keys and values of a text; notes the line if it is no YAML. */
    static Optional<ObjectNode> read(String text, int linesBefore, Faults faults) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree instanceof ObjectNode keys) {
                return Optional.of(keys);
            }
            faults.add("没有“键: 值”形式的内容。", "There are no keys with values.");
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNr();
            String place = line > 0 ? String.valueOf(line + linesBefore) : "?";
            faults.add("不是正确的 YAML，第" + place + "行附近。", "It is not sound YAML, near line " + place + ".");
        }
        return Optional.empty();
    }
}
