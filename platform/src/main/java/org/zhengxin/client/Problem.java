package org.zhengxin.client;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An error as the register tells it (RFC 9457), in whatever detail it does. */
record Problem(String code, String title, String detail) {

    static Problem of(JsonNode json) {
        return new Problem(
                json.path("code").asString(""),
                json.path("title").asString(""),
                json.path("detail").asString(""));
    }

    static Problem of(String body) {
        try {
            return of(JsonMapper.shared().readTree(body));
        } catch (JacksonException e) {
            return new Problem("", "", "");
        }
    }

    String sentence() {
        String text = detail.isEmpty() ? title : detail;
        return code.isEmpty() ? text : text + " (" + code + ")";
    }
}
