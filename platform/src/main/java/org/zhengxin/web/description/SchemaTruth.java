package org.zhengxin.web.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.web.Language;
import org.zhengxin.web.Text;

/**
 * Makes the schemas say what the answers are (结构校正): every member is there, and null where the record says
 * {@code @Nullable}. What is sent to us may leave out what is not required.
 */
@Component
class SchemaTruth {
    private final SchemaRecords records;
    private final ApiTexts texts;

    SchemaTruth(SchemaRecords records, ApiTexts texts) {
        this.records = records;
        this.texts = texts;
    }

    void apply(OpenAPI api, Language language) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.remove("StreamingResponseBody");
        schemas.forEach((name, schema) -> {
            Class<?> record = records.records().get(name);
            List<String> sent = texts.requests().get(name);
            if (sent != null) {
                schema.setRequired(sent);
            } else if (record != null) {
                answer(schema, record);
            }
            describe(schema, texts.schemas().getOrDefault(name, Map.of()), language);
        });
    }

    private static void answer(Schema<?> schema, Class<?> record) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = component.getName();
            Schema<?> property = properties.get(name);
            if (property == null) {
                continue;
            }
            if (!mayBeLeftOut(component)) {
                required.add(name);
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(name, orNull(property));
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static boolean mayBeLeftOut(RecordComponent component) {
        JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
        return include != null && include.value() != JsonInclude.Include.ALWAYS;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Schema<?> orNull(Schema property) {
        if (property.get$ref() != null) {
            Schema<?> nothing = new JsonSchema();
            nothing.addType("null");
            return new JsonSchema().anyOf(List.of(new JsonSchema().$ref(property.get$ref()), nothing));
        }
        property.addType("null");
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            List<@Nullable Object> values = new ArrayList<>(property.getEnum());
            values.add(null);
            property.setEnum(values);
        }
        return property;
    }

    private static void describe(Schema<?> schema, Map<String, Text> members, Language language) {
        Map<String, Schema> properties = schema.getProperties();
        members.forEach((member, text) -> {
            Schema<?> property = properties == null ? null : properties.get(member);
            if (property == null) {
                throw new IllegalStateException("openapi: no schema has the member " + member + " that is described");
            }
            property.setDescription(text.in(language));
        });
    }
}
