package org.zhengxin.web.description;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Language;
import org.zhengxin.web.Text;

/** Describes refusals by the codes that the modules document (错误答复). */
@Component
class Refusals {
    private static final String PROBLEM_JSON = "application/problem+json";

    private final ObjectProvider<CodeDocumentation> documentation;
    private final MessageSource messages;

    Refusals(ObjectProvider<CodeDocumentation> documentation, MessageSource messages) {
        this.documentation = documentation;
        this.messages = messages;
    }

    /** Returns the answer that bears one of the codes, with the first as example. */
    ApiResponse response(int status, List<String> codes, Language language) {
        Map<String, Text> meanings = meanings();
        String description = codes.stream()
                .map(code -> "`" + code + "` " + meaning(meanings, code, language))
                .collect(Collectors.joining("\n\n"));
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/codes#" + codes.getFirst());
        example.put("title", messages.getMessage("problem.title." + status, null, language.locale()));
        example.put("status", status);
        example.put("detail", meaning(meanings, codes.getFirst(), language));
        example.put("code", codes.getFirst());
        Schema<?> schema = new JsonSchema().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                PROBLEM_JSON, new MediaType().schema(schema).example(example)));
    }

    private static String meaning(Map<String, Text> meanings, String code, Language language) {
        Text meaning = meanings.get(code);
        return meaning == null ? "" : meaning.in(language);
    }

    private Map<String, Text> meanings() {
        Map<String, Text> meanings = new HashMap<>();
        documentation
                .orderedStream()
                .flatMap(group -> group.codes().stream())
                .forEach(code -> meanings.putIfAbsent(code.code(), code.meaning()));
        return meanings;
    }
}
