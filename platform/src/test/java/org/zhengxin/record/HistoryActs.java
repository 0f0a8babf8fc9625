package org.zhengxin.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.organisation.OrganisationsConfirmed;
import org.zhengxin.record.plain.PlainAct;
import org.zhengxin.record.plain.PlainFile;
import org.zhengxin.record.plain.PlainHistory;
import org.zhengxin.record.plain.PlainKind;
import org.zhengxin.record.plain.PlainRow;

/** Does the acts of one history to the register (在登记库中实施经历). */
final class HistoryActs {
    private static final String ONE = "account:1";
    private static final String OTHER = "account:2";

    final PlainHistory history;
    final PlainFile model;
    final long[] organisations;
    private final HistoryRegister register;
    private final Map<Integer, UUID> files = new HashMap<>();
    private final Map<Integer, UUID> objections = new HashMap<>();
    private final Map<String, UUID> records = new HashMap<>();
    private boolean differs;

    HistoryActs(HistoryRegister register, PlainHistory history, PlainFile model, long own, long others) {
        this.register = register;
        this.history = history;
        this.model = model;
        this.organisations = new long[] {own, others};
    }

    /** Whether register and model have disagreed; then nothing more is asked of it. */
    boolean differs() {
        return differs;
    }

    void disagree() {
        differs = true;
    }

    /** Makes the filings of a file. */
    List<Filing> filings(PlainAct.Send send, Map<Long, String> codes) {
        HistoryFilings made = new HistoryFilings(register);
        UUID batch = files.computeIfAbsent(send.file(), ignored -> UUID.randomUUID());
        List<Filing> filings = new ArrayList<>();
        for (PlainRow row : send.rows()) {
            long organisation = organisations[row.organisation()];
            filings.add(made.filing(
                    history.number(),
                    row,
                    new HistoryFilings.Place(
                            organisation,
                            model.merged() ? List.of(organisations[0], organisations[1]) : List.of(organisation),
                            codes.getOrDefault(organisation, ""),
                            model.provisional(row.organisation()),
                            batch,
                            send.replaces() == 0 ? null : files.get(send.replaces()),
                            filings.size() + 1)));
        }
        return filings;
    }

    /** Notes what became of a file; says it as the model does. */
    List<String> filed(PlainAct.Send send, List<Filed> filed) {
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < filed.size(); i++) {
            PlainRow row = send.rows().get(i);
            if (filed.get(i) instanceof Filed.Added(UUID id)) {
                records.put(key(row.kind(), row.document(), row.organisation()), id);
            }
            outcomes.add(
                    switch (filed.get(i)) {
                        case Filed.Added _ -> "ADDED";
                        case Filed.Updated _ -> "UPDATED";
                        case Filed.Unchanged unchanged -> unchanged.stale() ? "STALE" : "UNCHANGED";
                        case Filed.Closed _ -> "CLOSED";
                        case Filed.UnderAnother _ -> "UNDER_ANOTHER";
                        case Filed.Recalled _ -> "RECALLED";
                        case Filed.Erased _ -> "ERASED";
                    });
        }
        return outcomes;
    }

    /** Does any other act, in the caller's transaction. */
    String act(PlainAct act) {
        return switch (act) {
            case PlainAct.Send _ -> throw new IllegalArgumentException("files go together");
            case PlainAct.End(PlainKind kind, int document, PlainAct.Why why) -> end(record(kind, document), why);
            case PlainAct.TakeBack(PlainKind kind, int document) -> takeBack(kind, document);
            case PlainAct.Recall(int file) -> recall(file);
            case PlainAct.PrepareDeferral(PlainKind kind, int document, LocalDate until) ->
                known(
                        record(kind, document),
                        id -> register.get(Deferrals.class).prepare(id, until, "某条例第一条", "复议中", ONE));
            case PlainAct.DecideDeferral(PlainKind kind, int document, boolean approved) ->
                deferral(
                        record(kind, document),
                        (deferrals, id) -> approved ? deferrals.approve(id, OTHER) : deferrals.refuse(id, OTHER));
            case PlainAct.PrepareEnd(PlainKind kind, int document) ->
                deferral(record(kind, document), (deferrals, id) -> deferrals.prepareEnd(id, "情况消失", ONE));
            case PlainAct.DecideEnd(PlainKind kind, int document, boolean approved) ->
                deferral(
                        record(kind, document),
                        (deferrals, id) -> approved ? deferrals.approveEnd(id, OTHER) : deferrals.refuseEnd(id, OTHER));
            case PlainAct.Review(PlainKind kind, int document, boolean release) ->
                review(record(kind, document), release);
            case PlainAct.Confirm _ -> confirm();
            case PlainAct.Merge(boolean together) -> merge(together);
            case PlainAct.Erase(PlainKind kind, int document) -> erase(kind, document);
            case PlainAct.Objection(PlainKind kind, int document, int objection) ->
                known(
                        record(kind, document),
                        id -> register.get(ObjectionMarks.class).mark(objection(objection), id, "异议" + objection, ONE));
            case PlainAct.CloseObjection(int objection) -> {
                register.get(ObjectionMarks.class).close(objection(objection), true, "异议" + objection, ONE);
                yield "DONE";
            }
            case PlainAct.Repair(PlainKind kind, int document) -> repair(record(kind, document));
        };
    }

    /** Tells whether a record is one of the history's own, and which. */
    Map<String, UUID> records() {
        return records;
    }

    private String end(@Nullable UUID record, PlainAct.Why why) {
        return known(record, id -> {
            long agency = agency(id);
            Releases.Seen seen = new Releases.Seen(id, version(id));
            ProviderActs acts = register.get(ProviderActs.class);
            return switch (why) {
                case ANNULLED ->
                    acts.annul(
                            agency, seen, new EndReason(EndReason.Ground.REVOKED, "复决1号", register.today(), ""), ONE);
                case SENT_TWICE ->
                    acts.withdraw(agency, seen, new EndReason(EndReason.Ground.DUPLICATE, null, null, ""), ONE);
                case WRONG_ORGANISATION ->
                    acts.withdraw(
                            agency, seen, new EndReason(EndReason.Ground.WRONG_ORGANISATION, null, null, ""), ONE);
            };
        });
    }

    private String takeBack(PlainKind kind, int document) {
        PlainRow any = new PlainRow(
                kind, document, 1, "", LocalDate.EPOCH, false, PlainRow.Status.IN_FORCE, null, null, null, null, false);
        CreditFile file = register.get(CreditFile.class);
        file.lockIdentity("authority", kind.code);
        return Integer.toString(
                file.takeBack(HistoryFilings.key(history.number(), any), List.of(organisations[0]), ONE, "主体有误")
                        .size());
    }

    private String recall(int file) {
        UUID batch = files.get(file);
        if (batch == null) {
            return "0";
        }
        RecallStep step = register.get(CreditFile.class)
                .recall(new RecallOrder(batch, ONE, "报错"), new RecallStep.Row(-1, 0), 100);
        return Integer.toString(step.withdrawn());
    }

    private String review(@Nullable UUID record, boolean release) {
        if (record == null) {
            return "NOTHING";
        }
        List<Releases.Seen> seen = List.of(new Releases.Seen(record, version(record)));
        Releases releases = register.get(Releases.class);
        long agency = agency(record);
        boolean done = release
                ? !releases.release(agency, seen, OTHER).isEmpty()
                : !releases.giveBack(agency, seen, OTHER, "更正").isEmpty();
        return done ? "DONE" : "NOTHING";
    }

    private String confirm() {
        register.jdbc
                .sql("UPDATE organisation SET provisional = false WHERE id = ?")
                .param(organisations[0])
                .update();
        register.get(SubjectConfirmation.class)
                .confirmed(new OrganisationsConfirmed(
                        List.of(organisations[0]),
                        org.zhengxin.organisation.Provenance.decision("office:test", register.clock.instant(), "核实")));
        return "DONE";
    }

    /** A merge moves nothing: whoever files or reads goes by the group. */
    private String merge(boolean together) {
        return model.provisional(0) || model.merged() == together ? "NOTHING" : "DONE";
    }

    private String erase(PlainKind kind, int document) {
        return known(
                records.remove(key(kind, document, 0)),
                id -> register.get(Erasures.class).erase(id, Erasures.Ground.ORDER, "office:test"));
    }

    private String repair(@Nullable UUID record) {
        return known(
                record,
                id -> register.get(Repairs.class)
                        .repair(
                                id,
                                EnumSet.of(Channel.PUBLIC, Channel.GOVERNMENT, Channel.AUTHORISED),
                                new RepairGround(RepairGround.Source.HERE, "修1号", register.today()),
                                ONE,
                                null));
    }

    private interface Step<T> {
        Enum<?> with(T id);
    }

    private static String known(@Nullable UUID record, Step<UUID> step) {
        return record == null ? "UNKNOWN" : step.with(record).name();
    }

    private interface DeferralStep {
        DeferralResult with(Deferrals deferrals, long id);
    }

    private String deferral(@Nullable UUID record, DeferralStep step) {
        if (record == null) {
            return "NOT_OPEN";
        }
        Long latest = register.jdbc
                .sql("SELECT max(id) FROM deferral WHERE record_id = ?")
                .param(record)
                .query(Long.class)
                .optional()
                .orElse(null);
        return latest == null
                ? "NOT_OPEN"
                : step.with(register.get(Deferrals.class), latest).name();
    }

    private long agency(UUID record) {
        return register.jdbc.sql("""
                        SELECT v.agency_id FROM record r
                        JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                                      AND v.version = r.current_version WHERE r.id = ?""").param(record).query(Long.class).single();
    }

    private int version(UUID record) {
        return register.jdbc
                .sql("SELECT current_version FROM record WHERE id = ?")
                .param(record)
                .query(Integer.class)
                .single();
    }

    private UUID objection(int number) {
        return objections.computeIfAbsent(number, ignored -> UUID.randomUUID());
    }

    private @Nullable UUID record(PlainKind kind, int document) {
        return records.get(key(kind, document, 0));
    }

    private static String key(PlainKind kind, int document, int organisation) {
        return kind + "/" + document + "/" + organisation;
    }
}
