package org.zhengxin.conformance.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A batch as its sender sees it. */
public record Batch(Client.Caller sender, String id) {
    private static final Duration END = Duration.ofMinutes(10);

    /** A row's outcome. */
    public record Row(int number, String sheet, String outcome, List<String> codes, JsonNode json) {
        /** Returns a member, or null. */
        public String text(String member) {
            JsonNode value = json.path(member);
            return value.isNull() || value.isMissingNode() ? null : value.asString();
        }
    }

    /** Returns its address. */
    public String path() {
        return "/api/v1/batches/" + id;
    }

    /** Returns what the platform says of it. */
    public JsonNode view() throws Exception {
        return sender.get(path()).is(200).json();
    }

    /** Waits for its end, whatever it is, and checks that received is the sum of the outcomes. */
    public Batch end() throws Exception {
        JsonNode view = Waiting.until("the end of the batch", END, () -> {
            JsonNode now = view();
            String state = now.path("state").asString();
            assertThat(state).isIn("QUEUED", "RUNNING", "DONE", "FAILED");
            return state.equals("DONE") || state.equals("FAILED") ? Optional.of(now) : Optional.empty();
        });
        JsonNode counts = view.path("counts");
        int sum = List.of("accepted", "updated", "unchanged", "rejected", "held", "refusedPerson").stream()
                .mapToInt(outcome -> counts.path(outcome).asInt())
                .sum();
        assertThat(counts.path("received").asInt())
                .as("received is the sum: %s", counts)
                .isEqualTo(sum);
        return this;
    }

    /** Asserts that it was read to its end with these counts alone; outcomes that are not named are zero. */
    public Batch has(Map<String, Integer> counts) throws Exception {
        JsonNode view = view();
        assertThat(view.path("state").asString()).as("%s", view).isEqualTo("DONE");
        for (String outcome : List.of("accepted", "updated", "unchanged", "rejected", "held", "refusedPerson")) {
            assertThat(view.path("counts").path(outcome).asInt())
                    .as("%s of %s; rows %s", outcome, view, rows())
                    .isEqualTo(counts.getOrDefault(outcome, 0));
        }
        return this;
    }

    /** Asserts that it failed with a code. */
    public Batch failed(String... codes) throws Exception {
        JsonNode view = view();
        assertThat(view.path("state").asString()).as("%s", view).isEqualTo("FAILED");
        assertThat(view.path("problem").path("code").asString()).as("%s", view).isIn((Object[]) codes);
        return this;
    }

    /** Returns all rows. */
    public List<Row> rows() throws Exception {
        return rows(null);
    }

    /** Returns the rows with an outcome, or all, page by page. */
    public List<Row> rows(String outcome) throws Exception {
        List<Row> rows = new ArrayList<>();
        String after = null;
        do {
            String path = path() + "/rows?limit=100" + (outcome == null ? "" : "&outcome=" + outcome)
                    + (after == null ? "" : "&after=" + after);
            JsonNode list = sender.get(path).is(200).json();
            for (JsonNode item : list.path("items")) {
                List<String> codes = new ArrayList<>();
                item.path("codes").forEach(code -> codes.add(code.asString()));
                rows.add(new Row(
                        item.path("row").asInt(),
                        item.path("sheet").asString(),
                        item.path("outcome").asString(),
                        codes,
                        item));
            }
            after = list.path("next").isNull() ? null : list.path("next").asString();
        } while (after != null);
        return rows;
    }

    /** Returns its only row. */
    public Row row() throws Exception {
        List<Row> rows = rows();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    /** Returns the workbook of faulty rows. */
    public byte[] faultyRows() throws Exception {
        Answer answer = sender.get(path() + "/errors.xlsx").is(200);
        assertThat(answer.header("Content-Type"))
                .startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        return answer.bytes();
    }
}
