package org.zhengxin.web.description;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes which record each schema was made from (结构来源): what may be null is written on the record alone. */
@Component
class SchemaRecords implements ModelConverter {
    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Class<?>> records = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            String reference = schema.get$ref();
            String name = reference == null ? schema.getName() : reference.substring(PREFIX.length());
            if (name != null) {
                records.put(name, raw);
            }
        }
        return schema;
    }

    /** Returns the records by the names of their schemas. */
    Map<String, Class<?>> records() {
        return records;
    }
}
