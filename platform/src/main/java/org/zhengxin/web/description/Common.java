package org.zhengxin.web.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhengxin.web.Language;
import org.zhengxin.web.Text;

/** What all operations have in common (公共部分): problem documents, refusals that any of them can meet, headers. */
final class Common {
    private static final String PROBLEM_JSON = "application/problem+json";

    private Common() {}

    /** The refusals that every operation can meet, by status. */
    static Map<String, String> always(boolean open) {
        Map<String, String> responses = new LinkedHashMap<>();
        responses.put("401", "Unauthenticated");
        if (!open) {
            responses.put("403", "Forbidden");
        }
        responses.put("406", "NotAcceptable");
        responses.put("429", "TooManyRequests");
        responses.put("500", "Failure");
        responses.put("503", "Unavailable");
        return responses;
    }

    static void add(Components components, Language language) {
        components.addSchemas("Problem", problem(language));
        refusal(components, "Unauthenticated", 401, List.of("UNAUTHENTICATED"), language);
        refusal(components, "Forbidden", 403, List.of("FORBIDDEN"), language);
        refusal(components, "NotAcceptable", 406, List.of("NOT_ACCEPTABLE"), language);
        refusal(components, "TooManyRequests", 429, List.of("RATE_LIMITED"), language);
        refusal(components, "Failure", 500, List.of("INTERNAL"), language);
        refusal(components, "Unavailable", 503, List.of("UNAVAILABLE"), language);
        Objects.requireNonNull(components.getResponses().get("TooManyRequests"))
                .addHeaderObject("Retry-After", header("RetryAfter"));
        components.addResponses(
                "NotModified",
                new ApiResponse()
                        .description(text("与 If-None-Match 所述相同，无内容。", "As If-None-Match says; no content.", language))
                        .addHeaderObject("ETag", header("ETag")));
        header(
                components,
                "ETag",
                "内容的弱校验值，可放入 If-None-Match。",
                "Weak validator of the content, to send back in If-None-Match.",
                "W/\"5a1f0c2be3d4a5968778695a\"",
                language);
        header(
                components,
                "CacheControl",
                "可缓存多久；从不越过上海零时。",
                "How long it may be kept; never past midnight in Shanghai.",
                "max-age=30, public",
                language);
        header(
                components,
                "RateLimit",
                "限额内还剩多少请求，多少秒后恢复。",
                "How many requests are left, and in how many seconds they are restored.",
                "\"anonymous\";r=2999;t=1",
                language);
        header(
                components,
                "RateLimitPolicy",
                "适用的限额与时间窗（秒）。",
                "The limit that applies and its window in seconds.",
                "\"anonymous\";q=3000;w=60",
                language);
        header(components, "RetryAfter", "多少秒后再试。", "After how many seconds to try again.", "2", language);
    }

    static void headers(ApiResponse answer, boolean cacheable) {
        if (cacheable) {
            answer.addHeaderObject("ETag", header("ETag"));
            answer.addHeaderObject("Cache-Control", header("CacheControl"));
        }
        answer.addHeaderObject("RateLimit", header("RateLimit"));
        answer.addHeaderObject("RateLimit-Policy", header("RateLimitPolicy"));
    }

    /** Returns a refusal with the codes that it can bear. */
    static ApiResponse refusal(int status, List<String> codes, Language language) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/codes#" + codes.getFirst());
        example.put("title", text("请求有误", "Bad request", language));
        example.put("status", status);
        example.put("detail", text("说明", "What is wrong", language));
        example.put("code", codes.getFirst());
        Schema<?> schema = new JsonSchema().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(String.join(text("、", ", ", language), codes))
                .content(new Content()
                        .addMediaType(
                                PROBLEM_JSON, new MediaType().schema(schema).example(example)));
    }

    private static void refusal(Components components, String name, int status, List<String> codes, Language language) {
        components.addResponses(name, refusal(status, codes, language));
    }

    private static Schema<?> problem(Language language) {
        Schema<?> problem = new JsonSchema();
        problem.addType("object");
        problem.setDescription(text(
                "问题说明（RFC 9457）；code 固定不变，含义见 /codes。可有其他成员。",
                "A problem document (RFC 9457); its code is stable and explained at /codes. It may have further members.",
                language));
        problem.addProperty("type", typed("string", "uri-reference"));
        problem.addProperty("title", typed("string", null));
        problem.addProperty("status", typed("integer", null));
        problem.addProperty("detail", typed("string", null));
        problem.addProperty("code", typed("string", null));
        problem.setRequired(List.of("type", "title", "status", "code"));
        return problem;
    }

    private static Schema<?> typed(String type, @org.jspecify.annotations.Nullable String format) {
        Schema<?> schema = new JsonSchema();
        schema.addType(type);
        schema.setFormat(format);
        return schema;
    }

    private static void header(
            Components components, String name, String zh, String en, String example, Language language) {
        components.addHeaders(
                name,
                new Header()
                        .description(text(zh, en, language))
                        .schema(typed("string", null))
                        .example(example));
    }

    private static Header header(String name) {
        return new Header().$ref("#/components/headers/" + name);
    }

    private static String text(String zh, String en, Language language) {
        return Text.of(zh, en).in(language);
    }
}
