package org.zhengxin.client;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tokens that a register writes into its data directory for trying things out. */
record DemonstrationTokens(Path file) {

    static DemonstrationTokens below(Path dataDirectory) {
        return new DemonstrationTokens(dataDirectory.resolve("credentials.json"));
    }

    String of(String agency) {
        if (!Files.isReadable(file)) {
            throw CommandException.failed("no-credentials", file);
        }
        try {
            for (JsonNode entry : JsonMapper.shared().readTree(file).path("agencies")) {
                if (entry.path("code").asString("").equals(agency)) {
                    return entry.path("token").asString("");
                }
            }
        } catch (JacksonException e) {
            throw CommandException.failed("no-credentials", file);
        }
        throw CommandException.failed("unknown-agency", agency, file);
    }
}
