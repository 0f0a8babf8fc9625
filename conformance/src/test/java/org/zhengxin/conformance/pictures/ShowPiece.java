package org.zhengxin.conformance.pictures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the organisation of the fictional city whose file shows most: the most kinds of record, an adverse one too. */
final class ShowPiece {
    private static final int READABLE = 15;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    ShowPiece(String address) {
        this.address = address;
    }

    String code() throws IOException, InterruptedException {
        String best = "";
        int most = -1;
        String after = "";
        do {
            JsonNode page = read("/api/v1/organisations?limit=100&after=" + after);
            for (JsonNode organisation : page.path("items")) {
                String code = organisation.path("code").asString();
                int shown = shown(code);
                if (shown > most) {
                    best = code;
                    most = shown;
                }
            }
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return best;
    }

    private int shown(String code) throws IOException, InterruptedException {
        Set<String> kinds = new HashSet<>();
        JsonNode records =
                read("/api/v1/organisations/" + code + "/records?limit=100").path("items");
        records.forEach(record -> kinds.add(record.path("kind").asString()));
        boolean adverse = kinds.contains("administrative-penalty");
        boolean readable = records.size() <= READABLE;
        return (adverse && readable ? 1_000 : 0) + 100 * kinds.size() + records.size();
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return JSON.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
    }
}
