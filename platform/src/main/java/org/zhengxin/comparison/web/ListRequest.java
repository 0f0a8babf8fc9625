package org.zhengxin.comparison.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.zhengxin.comparison.list.Line;
import org.zhengxin.comparison.list.ListProblem;
import org.zhengxin.comparison.list.SubmittedList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list sent as JSON (名单 JSON): {@code {"lines": ["…", {"code": "…", "name": "…"}]}}. */
final class ListRequest {
    private ListRequest() {}

    static List<Line> read(InputStream body, JsonMapper json) throws IOException {
        byte[] bytes = body.readNBytes(ListProblem.MOST_BYTES + 1);
        if (bytes.length > ListProblem.MOST_BYTES) {
            throw ListProblem.LIST_TOO_LARGE.exception();
        }
        JsonNode lines;
        try {
            lines = json.readTree(bytes).path("lines");
        } catch (JacksonException malformed) {
            throw ListProblem.LIST_MALFORMED.exception();
        }
        if (!lines.isArray()) {
            throw ListProblem.LIST_MALFORMED.exception();
        }
        List<List<String>> pairs = new ArrayList<>();
        lines.forEach(line -> pairs.add(pair(line)));
        return SubmittedList.ofPairs(pairs);
    }

    private static List<String> pair(JsonNode line) {
        if (line.isString()) {
            return List.of("", line.asString());
        }
        if (!line.isObject()) {
            throw ListProblem.LIST_MALFORMED.exception();
        }
        return List.of(text(line.path("code")), text(line.path("name")));
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw ListProblem.LIST_MALFORMED.exception();
        }
        return value.asString();
    }
}
