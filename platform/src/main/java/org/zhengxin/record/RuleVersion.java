package org.zhengxin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.DaysInput;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.RulePeriod;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.SeverityDecision;
import org.zhengxin.catalog.VisibleDays;

/**
 * A version that a change of rule asks for (规则变更版本).
 *
 * @param version number of the version before it
 * @param citation of the rule, in Chinese
 */
record RuleVersion(
        long organisation,
        UUID record,
        int version,
        @Nullable String severity,
        @Nullable String severityFrom,
        VisibleDays days,
        String citation) {

    /** Returns the version that the record in the row needs; null if its days and its grade stay. */
    static @Nullable RuleVersion of(
            RulePlan.Task task, Catalogue catalogue, ResultSet row, boolean provisional, LocalDate today)
            throws SQLException {
        Kind kind = task.rules().getFirst().kind();
        String severity = row.getString("severity");
        String severityFrom = row.getString("severity_from");
        if (task.regrades()) {
            SeverityDecision grade = grade(kind, row);
            severity = grade == null ? null : grade.severity().name();
            severityFrom = grade == null ? null : grade.from().name();
        }
        DaysInput input = StoredInput.read(row, provisional, severity == null ? null : Severity.valueOf(severity));
        VisibleDays standing = standing(row, whenItCame(kind, catalogue, row, provisional));
        VisibleDays days = kind.publication().days(input, standing, today);
        boolean sameGrade =
                severity == null ? row.getString("severity") == null : severity.equals(row.getString("severity"));
        if (sameGrade && same(standing, days)) {
            return null;
        }
        return new RuleVersion(
                row.getLong("organisation_id"),
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                severity,
                severityFrom,
                days,
                citation(task.rules().getLast(), days));
    }

    /**
     * Returns the version with which a record is released: by the rule now in force, from today on.
     *
     * @param rule the rule in force
     * @param regraded whether a rule that has begun since a day grades earlier decisions anew
     */
    static RuleVersion released(
            RulePeriod rule, Predicate<LocalDate> regraded, ResultSet row, boolean provisional, LocalDate today)
            throws SQLException {
        Kind kind = rule.kind();
        String severity = row.getString("severity");
        String severityFrom = row.getString("severity_from");
        LocalDate received = LocalDate.ofInstant(row.getTimestamp("received_at").toInstant(), StoredInput.SHANGHAI);
        if (regraded.test(received)) {
            SeverityDecision grade = grade(kind, row);
            severity = grade == null ? null : grade.severity().name();
            severityFrom = grade == null ? null : grade.from().name();
        }
        DaysInput input = StoredInput.read(row, provisional, severity == null ? null : Severity.valueOf(severity));
        VisibleDays days = kind.publication().days(input).openingOn(today);
        return new RuleVersion(
                row.getLong("organisation_id"),
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                severity,
                severityFrom,
                days,
                citation(rule, days));
    }

    private static @Nullable SeverityDecision grade(Kind kind, ResultSet row) throws SQLException {
        return StoredGrade.of(
                kind,
                StoredInput.values(row.getString("body")),
                row.getObject("decided_on", LocalDate.class),
                row.getBigDecimal("fine"));
    }

    /** Returns the days that the record got when it came, or was released: by the rule and the grade of that day. */
    private static VisibleDays whenItCame(Kind kind, Catalogue catalogue, ResultSet row, boolean provisional)
            throws SQLException {
        Timestamp released = row.getTimestamp("released_at");
        LocalDate came = LocalDate.ofInstant(
                (released == null ? row.getTimestamp("received_at") : released).toInstant(), StoredInput.SHANGHAI);
        Kind then = catalogue.kindInForce(kind.code(), came).orElse(kind);
        SeverityDecision grade = grade(then, row);
        String severity =
                grade == null ? row.getString("severity") : grade.severity().name();
        return then.publication()
                .days(StoredInput.read(row, provisional, severity == null ? null : Severity.valueOf(severity)))
                .openingOn(came);
    }

    /**
     * Returns the days that a version has. It keeps the reason of the public channel alone: what was over on another one
     * before it came follows from the rule of the day on which it came, and a later rule does not open it.
     */
    private static VisibleDays standing(ResultSet row, VisibleDays byRule) throws SQLException {
        String reason = row.getString("hidden_because");
        HiddenBecause hidden = reason == null ? HiddenBecause.CHANNEL_NOT_USED : HiddenBecause.valueOf(reason);
        Map<Channel, ChannelDays> days = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            DayRange range = VersionColumns.days(row, channel);
            days.put(
                    channel,
                    new ChannelDays(
                            channel,
                            range.from(),
                            range.until(),
                            range.from() == null ? reason(channel, hidden, byRule) : null,
                            null));
        }
        return new VisibleDays(days, Set.of());
    }

    private static HiddenBecause reason(Channel channel, HiddenBecause ofPublic, VisibleDays byRule) {
        return channel != Channel.PUBLIC && byRule.on(channel).hiddenBecause() == HiddenBecause.EXPIRED
                ? HiddenBecause.EXPIRED
                : ofPublic;
    }

    /** Compares days; a reason alone is worth a version only if the subject's confirmation looks for it, or no longer does. */
    private static boolean same(VisibleDays one, VisibleDays other) {
        for (Channel channel : Channel.values()) {
            ChannelDays before = one.on(channel);
            ChannelDays after = other.on(channel);
            DayRange range = new DayRange(before.from(), before.until());
            if (!range.equals(new DayRange(after.from(), after.until()))) {
                return false;
            }
        }
        return waitsForConfirmation(one) == waitsForConfirmation(other);
    }

    private static boolean waitsForConfirmation(VisibleDays days) {
        return days.on(Channel.PUBLIC).hiddenBecause() == HiddenBecause.SUBJECT_PROVISIONAL;
    }

    /** Cites what sets the public days, else what the kind stands on. */
    private static String citation(RulePeriod rule, VisibleDays days) {
        ChannelDays shown = days.on(Channel.PUBLIC);
        Kind kind = rule.kind();
        Basis basis = shown.limit() != null
                ? shown.limit().basis()
                : kind.publicationBasis() != null ? kind.publicationBasis() : kind.recordingBasis();
        return kind.effective().from() + " " + basis.words().zh();
    }
}
