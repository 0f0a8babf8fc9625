package org.zhengxin.web.description;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.web.Language;
import org.zhengxin.web.Text;

/** Puts to each operation what its module says of it, and what holds for all (接口条目). */
@Component
class Operations {
    private final ApiTexts texts;
    private final Refusals refusals;

    Operations(ApiTexts texts, Refusals refusals) {
        this.texts = texts;
        this.refusals = refusals;
    }

    void apply(OpenAPI api, Language language) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    ApiTexts.Operation said = texts.operation(method.name(), path);
                    if (said != null) {
                        describe(operation, said, method.name().equals("GET"), language);
                    }
                }));
    }

    private void describe(Operation operation, ApiTexts.Operation said, boolean reads, Language language) {
        operation.setOperationId(said.id());
        operation.setTags(List.of(said.tag()));
        operation.setSummary(said.summary().in(language));
        operation.setDescription(in(said.description(), language));
        operation.setSecurity(said.access().stream()
                .map(scheme -> new SecurityRequirement().addList(scheme))
                .toList());
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            ApiTexts.Parameter text = texts.parameter(said, parameter.getName());
            if (text != null) {
                parameter.setDescription(text.text().in(language));
                parameter.setExample(text.example());
            }
        }
        if (said.body() != null) {
            operation.setRequestBody(body(said.body()));
        }
        operation.setResponses(responses(operation, said, reads, language));
    }

    private static RequestBody body(Map<String, Object> content) {
        return Json31.mapper().convertValue(Map.of("required", true, "content", content), RequestBody.class);
    }

    private ApiResponses responses(Operation operation, ApiTexts.Operation said, boolean reads, Language language) {
        String status = String.valueOf(said.status() == null ? 200 : said.status());
        ApiResponse answer = operation.getResponses().values().iterator().next();
        answer.setDescription(
                said.answer() == null
                        ? said.summary().in(language)
                        : said.answer().in(language));
        if (said.media() != null) {
            Schema<?> file = new JsonSchema();
            file.addType("string");
            file.setContentMediaType(said.media());
            answer.setContent(new Content().addMediaType(said.media(), new MediaType().schema(file)));
        }
        if (said.example() != null) {
            answer.getContent().values().forEach(content -> content.setExample(said.example()));
        }
        boolean open = said.access().isEmpty();
        Common.headers(answer, open && reads);
        ApiResponses responses = new ApiResponses().addApiResponse(status, answer);
        if (open && reads) {
            responses.addApiResponse("304", new ApiResponse().$ref("#/components/responses/NotModified"));
        }
        if (Boolean.TRUE.equals(said.moved())) {
            responses.addApiResponse("308", new ApiResponse().$ref("#/components/responses/Moved"));
        }
        ApiTexts.problems(said)
                .forEach((code, problems) ->
                        responses.addApiResponse(code, refusals.response(Integer.parseInt(code), problems, language)));
        Common.always(open).forEach((code, name) -> {
            if (!responses.containsKey(code)) {
                responses.addApiResponse(code, new ApiResponse().$ref("#/components/responses/" + name));
            }
        });
        return responses;
    }

    private static @Nullable String in(@Nullable Text text, Language language) {
        return text == null ? null : text.in(language);
    }
}
