package org.zhengxin.web.description;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.zhengxin.web.ApiOutline;
import org.zhengxin.web.Text;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the modules say about their endpoints (接口说明文本): {@code openapi/MODULE.yaml}, in both languages. What the code
 * knows itself, such as paths, parameters and types, is not repeated there.
 */
@Component
class ApiTexts implements ApiOutline {
    private static final String FILES = "classpath*:openapi/*.yaml";

    private final Map<String, Text> tags = new LinkedHashMap<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, List<String>> requests = new LinkedHashMap<>();
    private final Map<String, Map<String, Text>> schemas = new LinkedHashMap<>();

    ApiTexts() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            add(yaml.readValue(file.getContentAsByteArray(), Source.class));
        }
    }

    /**
     * A parameter.
     *
     * @param text what it is
     * @param example a value that can be sent
     */
    record Parameter(Text text, Object example) {}

    /**
     * One operation, by its method and path.
     *
     * @param id its stable name
     * @param access the security schemes of which one is needed; empty if everyone may
     * @param status of the answer when all went well
     * @param answer what the answer is
     * @param example of an answer, whole
     * @param moved whether the answer can be 308, with another address
     * @param media type of the answer if it is not JSON
     * @param parameters those that only this operation has
     * @param problems the stable codes of its refusals by status, without those that every operation has
     * @param body the request's content by media type, where the code does not show it
     */
    record Operation(
            String id,
            String tag,
            List<String> access,
            Text summary,
            @Nullable Text description,
            @Nullable Integer status,
            @Nullable Text answer,
            @Nullable Object example,
            @Nullable Boolean moved,
            @Nullable String media,
            @Nullable Map<String, Parameter> parameters,
            @Nullable Map<String, List<String>> problems,
            @Nullable Map<String, Object> body) {}

    /** One file. */
    record Source(
            @Nullable Map<String, Text> tags,
            @Nullable Map<String, Parameter> parameters,
            @Nullable Map<String, Operation> operations,
            @Nullable Map<String, List<String>> requests,
            @Nullable Map<String, Map<String, Text>> schemas) {}

    private void add(Source source) {
        tags.putAll(orNone(source.tags));
        parameters.putAll(orNone(source.parameters));
        operations.putAll(orNone(source.operations));
        requests.putAll(orNone(source.requests));
        schemas.putAll(orNone(source.schemas));
    }

    private static <T> Map<String, T> orNone(@Nullable Map<String, T> given) {
        return given == null ? Map.of() : given;
    }

    Map<String, Text> tags() {
        return tags;
    }

    @Nullable
    Operation operation(String method, String path) {
        return operations.get(method + " " + path);
    }

    @Nullable
    Parameter parameter(Operation operation, String name) {
        Parameter own = orNone(operation.parameters).get(name);
        return own == null ? parameters.get(name) : own;
    }

    /** Returns the members that a request must have, by the name of its schema. */
    Map<String, List<String>> requests() {
        return requests;
    }

    /** Returns what is said of members of schemas. */
    Map<String, Map<String, Text>> schemas() {
        return schemas;
    }

    /** Returns the refusals of an operation by status. */
    static Map<String, List<String>> problems(Operation operation) {
        return orNone(operation.problems);
    }

    @Override
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        tags.forEach((name, title) -> groups.add(new Group(title, lines(name))));
        return groups;
    }

    private List<Line> lines(String tag) {
        List<Line> lines = new ArrayList<>();
        operations.forEach((address, operation) -> {
            if (operation.tag.equals(tag)) {
                String[] parts = address.split(" ", 2);
                lines.add(new Line(parts[0], parts[1], operation.summary, operation.access.isEmpty()));
            }
        });
        return lines;
    }
}
