package org.zhengxin.conformance.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API, which answers are held against. */
public record Description(JsonNode document) {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** One operation. */
    public record Operation(String method, String path, JsonNode description) {
        /** Tells whether everyone may. */
        public boolean isOpen() {
            return description.path("security").isArray()
                    && description.path("security").isEmpty();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Returns every operation. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) ->
                        operations.add(new Operation(method.toUpperCase(java.util.Locale.ROOT), path, operation))));
        return operations;
    }

    /** Returns what a reference leads to, or the node itself. */
    public JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    /** Asserts that an answer is as the operation at the address says. */
    public Answer requireAsSaid(Answer answer, String method, String path) {
        JsonNode operation = document.path("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT));
        JsonNode said = resolved(operation.path("responses").path(Integer.toString(answer.status())));
        assertThat(said.isMissingNode())
                .as("%s may answer %d", answer.request(), answer.status())
                .isFalse();
        String type = answer.header("Content-Type").split(";", 2)[0];
        JsonNode content = said.path("content").path(type);
        assertThat(content.isMissingNode())
                .as("%s may answer %s", answer.request(), type)
                .isFalse();
        assertThat(errors(content.path("schema"), answer.json()))
                .as(answer.request())
                .isEmpty();
        return answer;
    }

    /** Returns what is wrong with a value by a schema of this description. */
    public List<Error> errors(JsonNode schema, JsonNode value) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.put("$schema", DIALECT);
        whole.set("components", document.path("components"));
        whole.set("allOf", JsonMapper.shared().createArrayNode().add(schema));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(value);
    }
}
