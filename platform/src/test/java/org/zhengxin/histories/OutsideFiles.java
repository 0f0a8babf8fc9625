package org.zhengxin.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Visitor;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.record.plain.PlainAct;
import org.zhengxin.record.plain.PlainRow;
import org.zhengxin.web.testing.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends files by the agencies' interface, and those in place of a recalled one at the desk (对外报送). What nobody recalls goes
 * together in one batch, as long as it is of one kind and agency.
 */
final class OutsideFiles {
    private final OutsideRegister register;

    OutsideFiles(OutsideRegister register) {
        this.register = register;
    }

    /** A file of a history that is due. */
    record Due(OutsideHistory history, PlainAct.Send send) {}

    private record Parcel(
            String kind, boolean fourEyes, @Nullable UUID replaces, List<Slot> slots) {}

    private record Slot(Due due, int place) {
        PlainRow row() {
            return due.send().rows().get(place);
        }
    }

    /** Sends files and returns what became of their rows, in words of the model. */
    Map<Due, List<String>> send(List<Due> due) throws Exception {
        Map<UUID, Parcel> sent = new LinkedHashMap<>();
        for (Parcel parcel : parcels(due)) {
            UUID batch = parcel.replaces() == null ? upload(parcel) : uploadAtTheDesk(parcel, parcel.replaces());
            parcel.slots()
                    .forEach(slot -> slot.due().history().sent(slot.due().send().file(), slot.row(), batch));
            sent.put(batch, parcel);
        }
        Map<Due, List<String>> outcomes = new LinkedHashMap<>();
        due.forEach(each -> outcomes.put(
                each, new ArrayList<>(each.send().rows().stream().map(row -> "").toList())));
        for (Map.Entry<UUID, Parcel> each : sent.entrySet()) {
            register.get(Ended.class).await(each.getKey());
            read(each.getKey(), each.getValue(), outcomes);
        }
        return outcomes;
    }

    private static List<Parcel> parcels(List<Due> due) {
        Map<String, Parcel> parcels = new LinkedHashMap<>();
        for (Due each : due) {
            for (int place = 0; place < each.send().rows().size(); place++) {
                Slot slot = new Slot(each, place);
                PlainRow row = slot.row();
                UUID replaced = each.history().replaced(each.send().replaces(), row);
                boolean alone =
                        replaced != null || each.history().goesAlone(each.send().file());
                String with = alone ? each.history().history.number() + "" : "all";
                parcels.computeIfAbsent(
                                row.kind().code + row.reviewed() + with,
                                ignored -> new Parcel(row.kind().code, row.reviewed(), replaced, new ArrayList<>()))
                        .slots()
                        .add(slot);
            }
        }
        return List.copyOf(parcels.values());
    }

    private String json(Parcel parcel) {
        String authority = register.agency(parcel.fourEyes()).name();
        return JsonMapper.shared()
                .writeValueAsString(parcel.slots().stream()
                        .map(slot -> slot.due().history().cells(slot.row(), authority))
                        .toList());
    }

    private UUID upload(Parcel parcel) {
        return upload(register.sender(parcel.fourEyes()), "?kind=" + parcel.kind(), json(parcel));
    }

    private static UUID upload(Http sender, String query, String json) {
        HttpResponse<String> answer = sender.send("POST", "/api/v1/batches" + query, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return UUID.fromString(
                JsonMapper.shared().readTree(answer.body()).path("id").asString());
    }

    /** Only a person says that a file comes in place of another. */
    private UUID uploadAtTheDesk(Parcel parcel, UUID replaced) {
        Visitor clerk = register.clerk(parcel.fourEyes());
        clerk.get("/desk/batches?replaces=" + replaced);
        HttpResponse<String> answer = clerk.upload(
                "/desk/batches",
                "a.json",
                json(parcel),
                Map.of("kind", parcel.kind(), "replaces", replaced.toString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String place = answer.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }

    /** Registers organisations, as the registrar's feed does. */
    void register(List<Map<String, String>> organisations) throws Exception {
        UUID batch = upload(register.sender(false), "", JsonMapper.shared().writeValueAsString(organisations));
        register.get(Ended.class).await(batch);
    }

    private void read(UUID batch, Parcel parcel, Map<Due, List<String>> outcomes) {
        int place = 0;
        String after = "";
        do {
            String path = "/api/v1/batches/" + batch + "/rows?limit=100" + after;
            JsonNode page = JsonMapper.shared()
                    .readTree(register.sender(parcel.fourEyes()).get(path).body());
            for (JsonNode line : page.path("items")) {
                Slot slot = parcel.slots().get(place++);
                String outcome = outcome(line);
                Objects.requireNonNull(outcomes.get(slot.due())).set(slot.place(), outcome);
                if (outcome.equals("ADDED")) {
                    slot.due()
                            .history()
                            .added(
                                    slot.row(),
                                    UUID.fromString(line.path("recordId").asString()));
                }
            }
            after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
    }

    private static String outcome(JsonNode line) {
        String outcome = line.path("outcome").asString();
        String codes = line.path("codes").toString();
        return switch (outcome) {
            case "ACCEPTED" -> "ADDED";
            case "UNCHANGED" ->
                codes.contains("\"STALE\"")
                        ? "STALE"
                        : codes.contains("RECALLED_RECORD")
                                ? "RECALLED"
                                : codes.contains("ERASED_RECORD") ? "ERASED" : "UNCHANGED";
            case "HELD" ->
                codes.contains("CLOSED_RECORD")
                        ? "CLOSED"
                        : codes.contains("OTHER_ORGANISATION") ? "UNDER_ANOTHER" : outcome + codes;
            case "UPDATED" -> outcome;
            default -> outcome + codes;
        };
    }
}
