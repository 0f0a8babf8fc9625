package org.zhengxin.web.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
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

    static void add(Components components, Refusals refusals, Language language) {
        components.addSchemas("Problem", problem(language));
        refusal(components, refusals, "Unauthenticated", 401, "UNAUTHENTICATED", language);
        refusal(components, refusals, "Forbidden", 403, "FORBIDDEN", language);
        refusal(components, refusals, "NotAcceptable", 406, "NOT_ACCEPTABLE", language);
        refusal(components, refusals, "TooManyRequests", 429, "RATE_LIMITED", language);
        refusal(components, refusals, "Failure", 500, "INTERNAL", language);
        refusal(components, refusals, "Unavailable", 503, "UNAVAILABLE", language);
        Objects.requireNonNull(components.getResponses().get("TooManyRequests"))
                .addHeaderObject("Retry-After", header("RetryAfter"));
        components.addResponses(
                "NotModified",
                new ApiResponse()
                        .description(text("与 If-None-Match 所述相同，无内容。", "As If-None-Match says; no content.", language))
                        .addHeaderObject("ETag", header("ETag")));
        components.addResponses(
                "Moved",
                new ApiResponse()
                        .description(text(
                                "该主体已并入另一主体，新地址见 Location。",
                                "The organisation is merged into another one; Location has its address.",
                                language))
                        .addHeaderObject("Location", header("Location")));
        header(
                components,
                "Location",
                "存续主体的地址。",
                "Address of the surviving organisation.",
                "/api/v1/organisations/91410100EXMP00013A",
                language);
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

    private static void refusal(
            Components components, Refusals refusals, String name, int status, String code, Language language) {
        components.addResponses(name, refusals.response(status, List.of(code), language));
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
