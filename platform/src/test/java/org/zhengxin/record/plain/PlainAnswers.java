package org.zhengxin.record.plain;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the register should answer about a history on a day (应有答复), each record as one line. */
public final class PlainAnswers {
    private final PlainFile file;
    private final PlainRules rules;
    private final LocalDate today;

    /** Answers on a day. */
    public PlainAnswers(PlainFile file, PlainRules rules, LocalDate today) {
        this.file = file;
        this.rules = rules;
        this.today = today;
    }

    /** Writes a public record as a line, as the check writes what it read. */
    public static String line(
            String kind, String document, int organisation, String words, @Nullable LocalDate until, String status) {
        return kind + " " + document + "/" + organisation + " '" + words + "' until " + until + " " + status;
    }

    /** What is public today. */
    public Set<String> today() {
        return lines(record -> isPublic(record, record.now(), today, rules.withheld(today))
                ? line(
                        record.kind.code,
                        Integer.toString(record.document),
                        record.organisation,
                        record.now().row().words(),
                        last(record.now().on(PlainChannel.PUBLIC)),
                        record.status())
                : null);
    }

    /** What was public at the end of a day. */
    public Set<String> asOf(LocalDate day) {
        return lines(record -> {
            PlainStage then = record.asOf(day);
            return then != null && isPublic(record, then, day, rules.wasWithheld(day))
                    ? line(
                            record.kind.code,
                            record.erased() ? "" : Integer.toString(record.document),
                            record.organisation,
                            record.erased() ? "" : then.row().words(),
                            last(then.on(PlainChannel.PUBLIC)),
                            "")
                    : null;
        });
    }

    /** What government bodies share today. */
    public Set<String> shared() {
        return lines(record -> {
            PlainDays.Shown shown = record.now().on(PlainChannel.GOVERNMENT);
            boolean withheld = record.kind == PlainKind.ACT && rules.withheld(today);
            return shown.days().get(PlainDays.bit(today)) && !withheld
                    ? record.kind.code + " " + record.document + "/" + record.organisation + " until " + last(shown)
                    : null;
        });
    }

    /** What the organisation itself sees of all that is held: where it stands, and the last day of each channel. */
    public Set<String> held() {
        return lines(record -> {
            PlainStage now = record.now();
            StringBuilder line = new StringBuilder(record.kind.code)
                    .append(' ')
                    .append(record.erased() ? "" : record.document)
                    .append('/')
                    .append(record.organisation)
                    .append(' ')
                    .append(state(record));
            for (PlainChannel channel : PlainChannel.values()) {
                PlainDays.Shown shown = now.on(channel);
                line.append(' ').append(shown.days().isEmpty() ? "-" : String.valueOf(last(shown)));
            }
            return line.toString();
        });
    }

    private String state(PlainRecord record) {
        PlainStage now = record.now();
        if (isPublic(record, now, today, rules.withheld(today))) {
            return "PUBLIC";
        }
        return now.reaches(today) || now.waits() || now.unconfirmed() ? "HELD" : "SEALED";
    }

    /** The records whose last public day lies before today, and that the public once saw. */
    public Set<String> over() {
        return lines(record -> {
            PlainDays.Shown shown = record.now().on(PlainChannel.PUBLIC);
            LocalDate last = shown.days().isEmpty() ? null : last(shown);
            return last != null && last.isBefore(today) && record.wasShown(today)
                    ? record.kind.code + " " + record.document + "/" + record.organisation + " " + last
                    : null;
        });
    }

    /** By what a search finds the organisation today: licences in force and honours. */
    public Set<String> marks() {
        return lines(record -> {
            boolean asked = record.kind == PlainKind.LICENCE || record.kind == PlainKind.HONOUR;
            PlainStage now = record.now();
            return asked && isPublic(record, now, today, false) && (record.kind == PlainKind.HONOUR || inForce(now))
                    ? (record.kind == PlainKind.LICENCE ? "LICENCES" : "HONOURS") + "/" + record.organisation
                    : null;
        });
    }

    private boolean inForce(PlainStage now) {
        PlainRow row = now.row();
        return (row.validUntil() == null || !row.validUntil().isBefore(today))
                && (row.ended() == null || row.ended().isAfter(today));
    }

    private static boolean isPublic(PlainRecord record, PlainStage stage, LocalDate day, boolean withheld) {
        return stage.on(PlainChannel.PUBLIC).days().get(PlainDays.bit(day))
                && !(withheld && record.kind == PlainKind.ACT);
    }

    private static @Nullable LocalDate last(PlainDays.Shown shown) {
        int bit = shown.days().length() - 1;
        return bit == PlainDays.HORIZON ? null : PlainDays.FIRST.plusDays(bit);
    }

    private Set<String> lines(Function<PlainRecord, @Nullable String> line) {
        Set<String> lines = new TreeSet<>();
        for (PlainRecord record : file.records) {
            String written = line.apply(record);
            if (written != null) {
                lines.add(written);
            }
        }
        return lines;
    }
}
