package org.zhengxin.histories;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.record.ObjectionMarks;
import org.zhengxin.record.RepairGround;
import org.zhengxin.record.Repairs;
import org.zhengxin.record.plain.PlainAct;
import org.zhengxin.record.plain.PlainKind;

/**
 * Carries out the acts of a history by the ways that people have (对外实施): desks of agencies and office, and the office's
 * interface. Objections and repairs ask for terms and papers that the invented kinds do not have; what takes their effect on
 * a record is called by itself.
 */
final class OutsideActs {
    private final OutsideRegister register;
    private final OutsideFiles files;
    private final Map<String, UUID> objections = new HashMap<>();
    private final Map<OutsideHistory, Long> merges = new HashMap<>();

    OutsideActs(OutsideRegister register, OutsideFiles files) {
        this.register = register;
        this.files = files;
    }

    void act(OutsideHistory history, PlainAct act) throws Exception {
        switch (act) {
            case PlainAct.Send _, PlainAct.TakeBack _ -> throw new IllegalArgumentException(act.toString());
            case PlainAct.End(PlainKind kind, int document, PlainAct.Why why) ->
                known(history, kind, document, record -> end(record, why));
            case PlainAct.Recall(int file) -> recall(history, file);
            case PlainAct.PrepareDeferral(PlainKind kind, int document, var until) ->
                known(
                        history,
                        kind,
                        document,
                        record -> register.deskOfOffice(false)
                                .send(
                                        "/desk/deferrals",
                                        Map.of(
                                                "record",
                                                record.toString(),
                                                "until",
                                                until.toString(),
                                                "basis",
                                                "某条例第一条",
                                                "reason",
                                                "复议中")));
            case PlainAct.DecideDeferral(PlainKind kind, int document, boolean approved) ->
                deferral(history, kind, document, approved ? "approve" : "refuse", true);
            case PlainAct.PrepareEnd(PlainKind kind, int document) -> deferral(history, kind, document, "end", false);
            case PlainAct.DecideEnd(PlainKind kind, int document, boolean approved) ->
                deferral(history, kind, document, approved ? "approve-end" : "refuse-end", true);
            case PlainAct.Review(PlainKind kind, int document, boolean release) ->
                known(history, kind, document, record -> review(record, release));
            case PlainAct.Confirm _ -> confirm(history);
            case PlainAct.Merge(boolean together) -> merge(history, together);
            case PlainAct.Erase(PlainKind kind, int document) -> {
                known(
                        history,
                        kind,
                        document,
                        record -> register.office()
                                .send("POST", "/api/v1/records/" + record + "/erasure", "{\"ground\":\"ORDER\"}"));
                history.forget(kind, document);
            }
            case PlainAct.Objection(PlainKind kind, int document, int objection) ->
                known(
                        history,
                        kind,
                        document,
                        record -> register.inTransaction(() -> register.get(ObjectionMarks.class)
                                .mark(objection(history, objection), record, "异议" + objection, "account:1")));
            case PlainAct.CloseObjection(int objection) ->
                register.inTransaction(() -> {
                    register.get(ObjectionMarks.class)
                            .close(objection(history, objection), true, "异议" + objection, "account:1");
                    return true;
                });
            case PlainAct.Repair(PlainKind kind, int document) -> known(history, kind, document, this::repair);
        }
    }

    private static void known(OutsideHistory history, PlainKind kind, int document, Consumer<UUID> step) {
        UUID record = history.record(kind, document);
        if (record != null) {
            step.accept(record);
        }
    }

    /** What a person at a desk sees of a record beside its content. */
    private record Seen(
            int version, boolean fourEyes, @Nullable UUID batch) {}

    private Seen seen(UUID record) {
        long fourEyes = register.agency(true).id();
        return register.jdbc()
                .sql("""
                        SELECT v.version, v.agency_id, v.batch_id FROM record r
                        JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                                      AND v.version = r.current_version
                        WHERE r.id = ?
                        """)
                .param(record)
                .query((row, n) -> new Seen(row.getInt(1), row.getLong(2) == fourEyes, row.getObject(3, UUID.class)))
                .single();
    }

    private void end(UUID record, PlainAct.Why why) {
        boolean annulled = why == PlainAct.Why.ANNULLED;
        Seen seen = seen(record);
        Map<String, String> form = new HashMap<>(Map.of("version", "" + seen.version(), "text", ""));
        form.put(
                "ground",
                switch (why) {
                    case ANNULLED -> "REVOKED";
                    case SENT_TWICE -> "DUPLICATE";
                    case WRONG_ORGANISATION -> "WRONG_ORGANISATION";
                });
        form.put("document", "复决〔2026〕1号");
        form.put("day", register.today().toString());
        register.clerk(seen.fourEyes())
                .send("/desk/records/" + record + (annulled ? "/annulment" : "/withdrawal"), form);
    }

    private void recall(OutsideHistory history, int file) throws Exception {
        for (Map.Entry<String, UUID> part : history.batches(file)) {
            HttpResponse<String> answer = register.clerk(OutsideHistory.fourEyes(part.getKey()))
                    .send("/desk/batches/" + part.getValue() + "/recall", Map.of("reason", "报错"));
            if (answer.headers().firstValue("Location").orElse("").contains("recall-begun")) {
                register.get(Ended.class).awaitRecall(part.getValue());
                history.recalled(part.getValue());
            }
        }
    }

    private void deferral(OutsideHistory history, PlainKind kind, int document, String step, boolean second) {
        known(
                history,
                kind,
                document,
                record -> register.jdbc()
                        .sql("SELECT max(id) FROM deferral WHERE record_id = ?")
                        .param(record)
                        .query(Long.class)
                        .optional()
                        .ifPresent(id -> register.deskOfOffice(second)
                                .send("/desk/deferrals/" + id + "/" + step, Map.of("reason", "情况消失"))));
    }

    private void review(UUID record, boolean release) {
        Seen seen = seen(record);
        register.reviewer()
                .send(
                        "/desk/releases/" + (seen.batch() == null ? record : seen.batch()),
                        Map.of(
                                "act",
                                release ? "release" : "return",
                                "seen",
                                record + "_" + seen.version(),
                                "reason",
                                "更正"));
    }

    private void confirm(OutsideHistory history) throws Exception {
        HttpResponse<String> answer = register.office()
                .send("POST", "/api/v1/organisations/" + history.code(0) + "/confirm", "{\"reason\":\"核实\"}");
        if (answer.statusCode() == 404) {
            files.register(List.of(registration(history, 0)));
        }
    }

    static Map<String, String> registration(OutsideHistory history, int organisation) {
        return Map.of(
                "统一社会信用代码",
                history.code(organisation),
                "主体名称",
                history.name(organisation),
                "主体类型",
                "企业法人",
                "登记状态",
                "存续");
    }

    /** The office's interface; whether it may, the model says of itself. */
    private void merge(OutsideHistory history, boolean together) {
        if (!history.model.provisional(0) && !together && merges.containsKey(history)) {
            register.office().send("DELETE", "/api/v1/merges/" + merges.remove(history) + "?reason=x", "");
        } else if (!history.model.provisional(0) && together && !merges.containsKey(history)) {
            String answer = register.office()
                    .send(
                            "POST",
                            "/api/v1/merges",
                            "{\"retired\":\"%s\",\"surviving\":\"%s\",\"from\":\"%s\",\"reason\":\"合并\"}"
                                    .formatted(history.code(1), history.code(0), register.today()))
                    .body();
            merges.put(history, OutsideReading.json(answer).path("id").asLong());
        }
    }

    private void repair(UUID record) {
        register.inTransaction(() -> register.get(Repairs.class)
                .repair(
                        record,
                        EnumSet.of(Channel.PUBLIC, Channel.GOVERNMENT, Channel.AUTHORISED),
                        new RepairGround(RepairGround.Source.HERE, "修1号", register.today()),
                        "account:1",
                        null));
    }

    private UUID objection(OutsideHistory history, int number) {
        return objections.computeIfAbsent(history.history.number() + "/" + number, ignored -> UUID.randomUUID());
    }
}
