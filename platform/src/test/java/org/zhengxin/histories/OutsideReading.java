package org.zhengxin.histories;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.zhengxin.opendata.bulk.OpenData;
import org.zhengxin.record.plain.PlainAnswers;
import org.zhengxin.web.testing.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the interface and the files of open data say, as lines of the model (对外读取). */
final class OutsideReading {
    private static final String LONG_AGO = "2020-01-01_ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final OutsideRegister register;

    OutsideReading(OutsideRegister register) {
        this.register = register;
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    static @Nullable LocalDate day(JsonNode day) {
        return day.isString() ? LocalDate.parse(day.asString()) : null;
    }

    /** Reads what stands at the address of an organisation; on an earlier day if the query asks for one. */
    Set<String> records(OutsideHistory history, int organisation, String query) {
        Set<String> lines = new TreeSet<>();
        for (JsonNode item : records(history.code(organisation), query).path("items")) {
            lines.add(PlainAnswers.line(
                    item.path("kind").asString(),
                    history.document(item.path("documentNumber").asString()),
                    OutsideCheck.organisation(
                            history, item.path("organisation").path("code").asString()),
                    item.path("body").path("NR").asString(),
                    day(item.path("publicUntil")),
                    query.isEmpty() && item.path("underObjection").asBoolean() ? "UNDER_OBJECTION" : ""));
        }
        return lines;
    }

    private JsonNode records(String code, String query) {
        Http caller = query.isEmpty() ? register.anyone() : register.office();
        return json(caller.get("/api/v1/organisations/" + code + "/records?limit=100" + query)
                .body());
    }

    /** Reads by which marks a search finds the organisations. */
    Set<String> marks(OutsideHistory history) {
        Set<String> marks = new TreeSet<>();
        for (int organisation = 0; organisation < 2; organisation++) {
            for (String mark : Set.of("licences", "honours")) {
                String code = history.code(organisation);
                String found = register.anyone()
                        .get("/api/v1/organisations?q=" + code + "&" + mark + "=true")
                        .body();
                if (!json(found).path("items").isEmpty()) {
                    marks.add(mark.toUpperCase(java.util.Locale.ROOT) + "/" + organisation);
                }
            }
        }
        return marks;
    }

    /**
     * What a recipient is told (变更).
     *
     * @param live what is public by the latest change about it
     * @param ended the last days of what has run out
     */
    record Told(Set<UUID> live, Map<UUID, LocalDate> ended) {}

    /** Reads all changes from the beginning. */
    Told changes() {
        Http recipient = register.recipient();
        Map<UUID, Boolean> latest = new HashMap<>();
        Map<UUID, LocalDate> ended = new HashMap<>();
        String after = "";
        String endedAfter = LONG_AGO;
        boolean more = true;
        while (more) {
            JsonNode page = json(recipient
                    .get("/api/v1/changes?limit=100&endedAfter=" + endedAfter + after)
                    .body());
            page.path("items")
                    .forEach(item -> latest.put(
                            UUID.fromString(item.path("id").asString()),
                            item.path("publicToday").asBoolean()));
            page.path("ended")
                    .forEach(item -> ended.put(
                            UUID.fromString(item.path("id").asString()),
                            LocalDate.parse(item.path("lastDay").asString())));
            more = page.path("next").isString() || !page.path("ended").isEmpty();
            after = "&after=" + page.path("upTo").asString();
            endedAfter = page.path("endedNext").asString();
        }
        return new Told(
                latest.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                ended);
    }

    /** Has the day's file of a kind made and reads its lines. */
    Set<String> openData(String kind) throws IOException, InterruptedException {
        register.get(OpenData.class).makeAnew();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + register.port() + "/open-data/" + kind + ".jsonl.gz"))
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        try (GZIPInputStream file = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(kind + " " + answer.statusCode(), e);
        }
    }
}
