package org.zhengxin.client;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A batch (批次) as the register describes it while it works on it.
 *
 * @param state {@code QUEUED RUNNING DONE FAILED}
 * @param counts rows by outcome
 * @param reason why it failed, empty otherwise
 * @param sheetProblems of sheets that could not be read as anything known, why
 */
record Batch(String id, String state, Counts counts, String reason, List<String> sheetProblems) {

    /** Rows received, and how many of them ended in each way. */
    record Counts(
            long received, long accepted, long updated, long unchanged, long rejected, long held, long refusedPerson) {

        boolean anyFaulty() {
            return rejected + held + refusedPerson > 0;
        }
    }

    static Batch of(JsonNode json) {
        JsonNode counts = json.path("counts").isObject() ? json.path("counts") : json;
        return new Batch(
                json.path("id").asString(""),
                json.path("state").asString(""),
                new Counts(
                        counts.path("received").asLong(0),
                        counts.path("accepted").asLong(0),
                        counts.path("updated").asLong(0),
                        counts.path("unchanged").asLong(0),
                        counts.path("rejected").asLong(0),
                        counts.path("held").asLong(0),
                        counts.path("refusedPerson").asLong(0)),
                Problem.of(json.path("problem")).sentence(),
                sheetProblems(json.path("sheets")));
    }

    private static List<String> sheetProblems(JsonNode sheets) {
        return sheets.valueStream()
                .filter(sheet -> !sheet.path("problem").asString("").isEmpty())
                .map(sheet -> sheet.path("name").asString("") + ": "
                        + sheet.path("problem").asString(""))
                .toList();
    }

    boolean ended() {
        return hasFailed() || state.equals("DONE");
    }

    boolean hasFailed() {
        return state.equals("FAILED");
    }
}
