package org.zhengxin.comparison.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.comparison.register.Comparer;
import org.zhengxin.comparison.register.KindHolding;
import org.zhengxin.comparison.register.Row;
import org.zhengxin.comparison.workbook.Change.Type;
import org.zhengxin.comparison.workbook.EarlierWorkbook.Key;
import org.zhengxin.comparison.workbook.EarlierWorkbook.PastRecord;
import org.zhengxin.record.PublicHoldings.Held;
import org.zhengxin.web.Text;

/**
 * What differs in the public records of one organisation (公示信息变化): record by record where the workbook's list of
 * them is whole and today's is too, else by their number alone.
 */
final class RecordChanges {
    private final List<Change> changes = new ArrayList<>();

    private RecordChanges() {}

    /** Kinds that are withheld at the moment are left out: what nobody is shown is not gone. */
    static List<Change> of(Row row, String pastCode, EarlierWorkbook earlier, Set<String> withheld) {
        RecordChanges found = new RecordChanges();
        Map<String, @Nullable KindHolding> kinds = new LinkedHashMap<>();
        row.holdings().forEach(holding -> kinds.put(holding.code(), holding));
        kindsThen(pastCode, earlier).forEach(kind -> kinds.putIfAbsent(kind, null));
        kinds.keySet().removeAll(withheld);
        kinds.forEach((kind, now) -> found.compare(now, new Key(pastCode, kind), earlier));
        return found.changes;
    }

    private static List<String> kindsThen(String code, EarlierWorkbook earlier) {
        List<Key> keys = new ArrayList<>();
        if (earlier.counts() != null) {
            keys.addAll(earlier.counts().keySet());
        }
        if (earlier.records() != null) {
            keys.addAll(earlier.records().keySet());
        }
        return keys.stream()
                .filter(key -> key.code().equals(code))
                .map(Key::kind)
                .sorted()
                .distinct()
                .toList();
    }

    private void compare(@Nullable KindHolding now, Key key, EarlierWorkbook earlier) {
        Integer then = earlier.count(key);
        List<PastRecord> listed = earlier.recordsOf(key);
        int shown = now == null ? 0 : now.shown();
        boolean whole = earlier.records() != null
                && listed.size() <= Comparer.EACH
                && (earlier.counts() == null || (then != null && then == listed.size()));
        if (whole && shown <= Comparer.EACH) {
            oneByOne(now, label(key, earlier), listed);
        } else if (then != null && then != shown) {
            Text kind = label(key, earlier);
            changes.add(Change.of(
                    Type.CHANGED,
                    kind.zh() + "：此前 " + then + " 条，现在 " + shown + " 条。",
                    kind.en() + ": " + then + " then, " + shown + " now."));
        }
    }

    private void oneByOne(@Nullable KindHolding now, Text kind, List<PastRecord> listed) {
        Map<String, PastRecord> left = new HashMap<>();
        listed.forEach(record -> left.put(record.id(), record));
        for (Held held : now == null ? List.<Held>of() : now.latest()) {
            PastRecord then = left.remove(held.recordId().toString());
            if (then == null) {
                changes.add(Change.of(
                        Type.NEW,
                        kind.zh() + "：" + written(held).zh(),
                        kind.en() + ": " + written(held).en()));
            } else {
                difference(held, then, kind);
            }
        }
        listed.stream()
                .filter(record -> left.containsKey(record.id()))
                .forEach(gone -> changes.add(Change.of(
                        Type.GONE,
                        kind.zh() + "：工作簿“公示信息”表第 " + gone.row() + " 行的信息不再公示，请勿继续使用。",
                        kind.en() + ": the record in row " + gone.row()
                                + " of the workbook's sheet of records is no longer public; do not go on using it.")));
    }

    private void difference(Held now, PastRecord then, Text kind) {
        boolean day = !Objects.equals(then.until(), now.publicUntil());
        boolean version = then.version() != null && then.version() != now.version();
        if (!day && !version) {
            return;
        }
        Text until = KindHolding.until(now.publicUntil());
        changes.add(Change.of(
                Type.CHANGED,
                kind.zh() + "：" + written(now).zh() + (day ? "公示截止日现为 " + until.zh() + "。" : "内容有更正，请重新查阅。"),
                kind.en() + ": " + written(now).en()
                        + (day
                                ? " Its last public day is now: " + until.en() + "."
                                : " It was corrected; read it anew.")));
    }

    private static Text written(Held held) {
        String number = held.documentNumber().isBlank() ? held.recordId().toString() : held.documentNumber();
        return Text.of(number + "（" + held.decidedOn() + " 决定）。", number + ", decided on " + held.decidedOn() + ".");
    }

    private static Text label(Key key, EarlierWorkbook earlier) {
        return earlier.labels().getOrDefault(key.kind(), Text.of(key.kind(), key.kind()));
    }
}
