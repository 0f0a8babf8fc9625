package org.zhengxin.record.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one history should have come to (一段经历的应有结果): each act changes it, and says what should become of it. */
public final class PlainFile {
    private static final String UNKNOWN = "UNKNOWN";
    private static final String DONE = "DONE";

    final List<PlainRecord> records = new ArrayList<>();
    private final Set<String> erased = new HashSet<>();
    private final boolean[] provisional = new boolean[2];
    private final PlainRules rules;
    private boolean merged;
    private LocalDate today = PlainDays.FIRST;

    /** Begins with organisations of which the first may be one that nobody has confirmed. */
    public PlainFile(PlainRules rules, boolean provisional) {
        this.rules = rules;
        this.provisional[0] = provisional;
    }

    /** It is another day. */
    public void on(LocalDate day) {
        today = day;
    }

    /** Whether nobody has confirmed the organisation. */
    public boolean provisional(int organisation) {
        return provisional[organisation];
    }

    /** Files the rows of one file; says what becomes of each. */
    public List<String> send(List<PlainRow> rows, int file, int replaces) {
        List<String> outcomes = new ArrayList<>();
        Set<PlainRecord> corrected = new HashSet<>();
        for (PlainRow row : rows) {
            PlainRecord record = standing(row);
            String outcome = take(row, record, file, replaces);
            outcomes.add(outcome);
            if (outcome.equals("UPDATED")) {
                corrected.add(Objects.requireNonNull(record));
            }
        }
        corrected.forEach(this::keepDeferred);
        return outcomes;
    }

    private String take(PlainRow row, @Nullable PlainRecord record, int file, int replaces) {
        if (erased.contains(key(row.kind(), row.document(), row.organisation()))
                || (merged && erased.contains(key(row.kind(), row.document(), 1 - row.organisation())))) {
            return "ERASED";
        }
        if (record == null) {
            if (standsUnderAnother(row)) {
                return "UNDER_ANOTHER";
            }
            PlainRecord fresh = new PlainRecord(row.kind(), row.document(), row.organisation());
            records.add(fresh);
            state(fresh, row, file);
            return "ADDED";
        }
        PlainStage now = record.now();
        boolean same = now.row().says().equals(row.says());
        boolean before = record.said.contains(row.says());
        if (now.recalled() > 0) {
            if (before && !(same && now.recalled() == replaces)) {
                return "RECALLED";
            }
            if (standsUnderAnother(row)) {
                return "UNDER_ANOTHER";
            }
        } else if (before) {
            return same ? "UNCHANGED" : "STALE";
        } else if (now.closed(today)) {
            return row.status() == PlainRow.Status.ANNULLED ? "STALE" : "CLOSED";
        }
        state(record, row, file);
        return "UPDATED";
    }

    private boolean standsUnderAnother(PlainRow row) {
        PlainRecord other = find(row.kind(), row.document(), 1 - row.organisation());
        return !merged && other != null && stands(other);
    }

    /** A document does not stand where it was taken back as a mistake, or recalled with its file. */
    private static boolean stands(PlainRecord record) {
        return record.now().recalled() == 0 && record.now().end() != PlainStage.End.MISPLACED;
    }

    /** The record that a row is about: of merged organisations the own one, unless the document stands with the other. */
    private @Nullable PlainRecord standing(PlainRow row) {
        PlainRecord own = find(row.kind(), row.document(), row.organisation());
        PlainRecord other = merged ? find(row.kind(), row.document(), 1 - row.organisation()) : null;
        return other != null && (own == null || (stands(other) && !stands(own))) ? other : own;
    }

    /** The office merges the organisations, or parts them again; nothing of what is held moves. */
    public String merge(boolean together) {
        if (provisional[0] || merged == together) {
            return "NOTHING";
        }
        merged = together;
        return DONE;
    }

    /** Whether the other organisation is merged into this one. */
    public boolean merged() {
        return merged;
    }

    private void state(PlainRecord record, PlainRow row, int file) {
        PlainGrade grade = rules.inForce(today).grade(row);
        PlainDays days = days(record, row, grade, today);
        Map<PlainChannel, PlainDays.Shown> shown = afresh(days);
        boolean annulled = row.status() == PlainRow.Status.ANNULLED;
        boolean waits = !annulled
                && row.reviewed()
                && row.kind().adverse
                && shown.values().stream().anyMatch(each -> !each.days().isEmpty());
        record.said.add(row.says());
        record.stages.add(new PlainStage(
                today,
                row,
                grade,
                today,
                file,
                annulled ? PlainStage.End.ANNULLED : null,
                0,
                waits,
                false,
                !waits && days.waitsForConfirmation(rules.fromDay(today)),
                false,
                waits ? Map.of() : shown));
    }

    /** A correction, a release or a restatement does not end a deferral. */
    private void keepDeferred(PlainRecord record) {
        PlainDays.Shown shown = record.now().on(PlainChannel.PUBLIC);
        if (record.deferrals.running(today)
                && !shown.days().isEmpty()
                && shown.days().nextSetBit(0) <= PlainDays.bit(Objects.requireNonNull(record.deferrals.until()))) {
            add(record, record.now().showing(today, record.deferrals.over(shown), true));
        }
    }

    /** Its agency takes it back, or enters that the decision was annulled. */
    public String end(PlainKind kind, int document, PlainAct.Why why) {
        PlainRecord record = find(kind, document, 0);
        if (record == null) {
            return UNKNOWN;
        }
        if (record.now().end() != null) {
            return "ENDED_BEFORE";
        }
        PlainStage.End end = switch (why) {
            case SENT_TWICE -> PlainStage.End.WITHDRAWN;
            case WRONG_ORGANISATION -> PlainStage.End.MISPLACED;
            case ANNULLED -> PlainStage.End.ANNULLED;
        };
        add(record, record.now().ended(today, end, 0));
        return DONE;
    }

    /** What stands on a document under the other organisation was filed there by mistake. */
    public String takeBack(PlainKind kind, int document) {
        PlainRecord record = find(kind, document, 1);
        if (record == null || record.now().closed(today)) {
            return "0";
        }
        add(record, record.now().ended(today, PlainStage.End.MISPLACED, 0));
        return "1";
    }

    /** A file is recalled: what was new with it and still says what it said goes. */
    public String recall(int file) {
        int withdrawn = 0;
        for (PlainRecord record : records) {
            if (!record.erased() && broughtBy(record, file)) {
                add(record, record.now().ended(today, PlainStage.End.WITHDRAWN, file));
                withdrawn++;
            }
        }
        return Integer.toString(withdrawn);
    }

    private static boolean broughtBy(PlainRecord record, int file) {
        if (record.now().end() != null) {
            return false;
        }
        boolean isNew = false;
        int last = 0;
        for (int i = 0; i < record.stages.size(); i++) {
            PlainStage stage = record.stages.get(i);
            if (stage.file() > 0) {
                boolean opens = i == 0 || record.stages.get(i - 1).recalled() > 0;
                isNew = opens ? stage.file() == file : isNew;
                last = stage.file();
            }
        }
        return isNew && last == file;
    }

    /** A person prepares a deferral. */
    public String prepareDeferral(PlainKind kind, int document, LocalDate until) {
        PlainRecord record = find(kind, document, 0);
        if (record == null) {
            return UNKNOWN;
        }
        if (record.deferrals.open(today)) {
            return "ALREADY";
        }
        String impossible = PlainDeferrals.impossible(record.now().on(PlainChannel.PUBLIC), until, today);
        if (impossible == null) {
            record.deferrals.prepare(until);
        }
        return impossible == null ? DONE : impossible;
    }

    /** Another person approves it, or refuses it. */
    public String decideDeferral(PlainKind kind, int document, boolean approved) {
        PlainRecord record = find(kind, document, 0);
        if (record == null || !record.deferrals.waits(today)) {
            return "NOT_OPEN";
        }
        if (!approved) {
            record.deferrals.close();
            return DONE;
        }
        PlainDays.Shown shown = record.now().on(PlainChannel.PUBLIC);
        String impossible = PlainDeferrals.impossible(shown, Objects.requireNonNull(record.deferrals.until()), today);
        if (impossible == null) {
            record.deferrals.approve();
            add(record, record.now().showing(today, record.deferrals.over(shown), true));
        }
        return impossible == null ? DONE : impossible;
    }

    /** A person prepares its early end. */
    public String prepareEnd(PlainKind kind, int document) {
        PlainRecord record = find(kind, document, 0);
        if (record == null || !record.deferrals.running(today) || record.deferrals.endWaits(today)) {
            return "NOT_OPEN";
        }
        record.deferrals.prepareEnd(true);
        return DONE;
    }

    /** Another person approves the early end, or refuses it. */
    public String decideEnd(PlainKind kind, int document, boolean approved) {
        PlainRecord record = find(kind, document, 0);
        if (record == null || !record.deferrals.endWaits(today)) {
            return "NOT_OPEN";
        }
        record.deferrals.prepareEnd(false);
        if (approved) {
            record.deferrals.close();
            PlainStage now = record.now();
            if (now.end() == null && !now.waits()) {
                PlainDays days = days(record, now);
                add(record, now.showing(today, days.afresh(PlainChannel.PUBLIC, rules.fromDay(today)), false));
            }
        }
        return DONE;
    }

    /** The reviewer releases it, or sends it back. */
    public String review(PlainKind kind, int document, boolean release) {
        PlainRecord record = find(kind, document, 0);
        PlainStage now = record == null ? null : record.now();
        if (record == null || now == null || now.end() != null || !now.waits() || (!release && now.returned())) {
            return "NOTHING";
        }
        if (!release) {
            add(record, now.givenBack(today));
            return DONE;
        }
        PlainGrade grade = rules.inForce(today).grade(now.row());
        PlainDays days = days(record, now.row(), grade, now.received());
        Map<PlainChannel, PlainDays.Shown> shown = afresh(days);
        shown.replaceAll((channel, each) -> each.openingOn(today));
        add(record, now.showing(today, grade, shown, days.waitsForConfirmation(rules.fromDay(today))));
        keepDeferred(record);
        return DONE;
    }

    /** The office confirms the organisation. */
    public String confirm() {
        provisional[0] = false;
        for (PlainRecord record : records) {
            PlainStage now = record.now();
            if (record.organisation == 0 && now.unconfirmed() && now.end() == null) {
                PlainDays days = days(record, now);
                add(record, now.showing(today, days.afresh(PlainChannel.PUBLIC, rules.fromDay(today)), false));
            }
        }
        return DONE;
    }

    /** It is erased. */
    public String erase(PlainKind kind, int document) {
        PlainRecord record = find(kind, document, 0);
        if (record == null) {
            return UNKNOWN;
        }
        add(record, record.now().ended(today, PlainStage.End.ERASED, 0));
        erased.add(key(kind, document, 0));
        return "ERASED";
    }

    /** An objection to it is filed. */
    public String object(PlainKind kind, int document, int objection) {
        PlainRecord record = find(kind, document, 0);
        if (record == null) {
            return UNKNOWN;
        }
        if (record.now().end() != null || record.now().returned()) {
            return "ENDED";
        }
        if (record.objections.isEmpty()) {
            add(record, record.now().again(today));
        }
        record.objections.add(objection);
        return DONE;
    }

    /** An objection is decided. */
    public String closeObjection(int objection) {
        for (PlainRecord record : records) {
            if (record.objections.remove(objection)
                    && record.objections.isEmpty()
                    && record.now().end() == null) {
                add(record, record.now().again(today));
            }
        }
        return DONE;
    }

    /** Its authority repairs it. */
    public String repair(PlainKind kind, int document) {
        PlainRecord record = find(kind, document, 0);
        if (record == null) {
            return UNKNOWN;
        }
        PlainStage now = record.now();
        if (now.end() != null) {
            return now.end() == PlainStage.End.REPAIRED ? "REPAIRED_BEFORE" : "ENDED_BEFORE";
        }
        if (now.waits()) {
            return "NOT_YET";
        }
        add(record, now.repaired(today));
        return DONE;
    }

    /** All records come to bear the rules. */
    public void workIn() {
        List<PlainRules.From> running = rules.fromDay(today);
        for (PlainRecord record : records) {
            PlainStage now = record.now();
            boolean outlasted =
                    now.deferred() && now.on(PlainChannel.PUBLIC).days().isEmpty();
            if (record.kind != PlainKind.ACT || now.end() != null || outlasted || !now.reaches(today)) {
                continue;
            }
            PlainGrade grade = rules.inForce(today).grade(now.row());
            PlainDays days = days(record, now.row(), grade, now.received());
            Map<PlainChannel, PlainDays.Shown> shown = new EnumMap<>(PlainChannel.class);
            for (PlainChannel channel : PlainChannel.values()) {
                shown.put(channel, days.goingOn(channel, running, today, now.on(channel)));
            }
            add(record, now.showing(today, grade, shown, days.waitsForConfirmation(running)));
            keepDeferred(record);
        }
    }

    private void add(PlainRecord record, PlainStage stage) {
        record.stages.add(stage);
    }

    private PlainDays days(PlainRecord record, PlainStage now) {
        return days(record, now.row(), now.grade(), now.received());
    }

    private PlainDays days(PlainRecord record, PlainRow row, PlainGrade grade, LocalDate received) {
        return new PlainDays(row, grade, received, provisional[record.organisation]);
    }

    private Map<PlainChannel, PlainDays.Shown> afresh(PlainDays days) {
        Map<PlainChannel, PlainDays.Shown> shown = new EnumMap<>(PlainChannel.class);
        for (PlainChannel channel : PlainChannel.values()) {
            shown.put(channel, days.afresh(channel, rules.fromDay(today)));
        }
        return shown;
    }

    private @Nullable PlainRecord find(PlainKind kind, int document, int organisation) {
        for (PlainRecord record : records) {
            if (record.kind == kind
                    && record.document == document
                    && record.organisation == organisation
                    && !record.erased()) {
                return record;
            }
        }
        return null;
    }

    private static String key(PlainKind kind, int document, int organisation) {
        return kind + "/" + document + "/" + organisation;
    }
}
