package org.zhengxin.histories;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.record.plain.PlainAct;
import org.zhengxin.record.plain.PlainChannel;
import org.zhengxin.record.plain.PlainFile;
import org.zhengxin.record.plain.PlainHistory;
import org.zhengxin.record.plain.PlainKind;
import org.zhengxin.record.plain.PlainRow;

/** One history as it is known outside: by codes, document numbers, batches and ids of records (对外经历). */
final class OutsideHistory {
    private static final int FIRST_COMPANY = 20_000;
    private static final int FIRST_DOCUMENT = 10_000;

    final PlainHistory history;
    final PlainFile model;
    private final Map<String, UUID> records = new HashMap<>();
    private final Map<Integer, Map<String, UUID>> batches = new HashMap<>();
    private final Set<UUID> recalled = new HashSet<>();
    private final Set<Integer> apart = new HashSet<>();

    OutsideHistory(PlainHistory history, PlainFile model) {
        this.history = history;
        this.model = model;
        history.steps().stream().flatMap(List::stream).forEach(act -> {
            if (act instanceof PlainAct.Recall(int file)) {
                apart.add(file);
            }
        });
    }

    /** Whether a file is recalled one day, so that nothing else may go with it. */
    boolean goesAlone(int file) {
        return apart.contains(file);
    }

    int company(int organisation) {
        return FIRST_COMPANY + 2 * history.number() + organisation;
    }

    String code(int organisation) {
        return Penalties.company(company(organisation));
    }

    String name(int organisation) {
        return "测试" + company(organisation) + "有限公司";
    }

    /** Reads which document of the history a number stands for; none that was erased. */
    String document(String number) {
        return number.isEmpty()
                ? ""
                : Integer.toString(
                        Integer.parseInt(number.replaceAll("^.*〕|号$", "")) - FIRST_DOCUMENT - 10 * history.number());
    }

    private String number(int document) {
        return "经历〔2026〕%d号".formatted(FIRST_DOCUMENT + 10 * history.number() + document);
    }

    /** Writes a row as its agency's program does. */
    Map<String, String> cells(PlainRow row, String authority) {
        Map<String, String> cells = new TreeMap<>(Map.of(
                "MC", name(row.organisation()),
                "DM", code(row.organisation()),
                "WSH", number(row.document()),
                "NR", row.words(),
                "RQ", row.decided().toString(),
                "JG", authority));
        put(cells, "LB", row.warning() ? "警告" : null);
        put(cells, "YXQ", row.validUntil());
        put(cells, "ZZ", row.ended());
        put(cells, "JZ", row.until());
        put(
                cells,
                "ZT",
                switch (row.status()) {
                    case IN_FORCE -> null;
                    case ANNULLED -> "撤销";
                    case UNDER_OBJECTION -> "异议";
                    case ENDED -> "终止";
                });
        put(cells, "FW", row.only() == null ? null : row.only().contains(PlainChannel.PUBLIC) ? "公示共享" : "共享");
        return cells;
    }

    private static void put(Map<String, String> cells, String code, @Nullable Object value) {
        if (value != null) {
            cells.put(code, value.toString());
        }
    }

    void sent(int file, PlainRow row, UUID batch) {
        batches.computeIfAbsent(file, ignored -> new HashMap<>()).put(part(row), batch);
    }

    /** The batches of a file: one for each kind and agency. */
    Set<Map.Entry<String, UUID>> batches(int file) {
        return batches.getOrDefault(file, Map.of()).entrySet();
    }

    /** The recalled batch in whose place a row's batch comes; null if there is none. */
    @Nullable
    UUID replaced(int file, PlainRow row) {
        UUID batch = batches.getOrDefault(file, Map.of()).get(part(row));
        return batch != null && recalled.contains(batch) ? batch : null;
    }

    void recalled(UUID batch) {
        recalled.add(batch);
    }

    static boolean fourEyes(String part) {
        return part.endsWith("true");
    }

    private static String part(PlainRow row) {
        return row.kind().code + " " + row.reviewed();
    }

    void added(PlainRow row, UUID record) {
        records.put(key(row.kind().code, row.document(), row.organisation()), record);
    }

    @Nullable
    UUID record(PlainKind kind, int document) {
        return records.get(key(kind.code, document, 0));
    }

    void forget(PlainKind kind, int document) {
        records.remove(key(kind.code, document, 0));
    }

    /** The ids of all records by kind, document and organisation. */
    Map<String, UUID> records() {
        return records;
    }

    /** Returns the ids of what lines of the model are about. */
    Set<UUID> ids(Set<String> lines) {
        return lines.stream()
                .map(line -> records.get(line.replaceAll("^(\\S+ \\d+/\\d) .*$", "$1")))
                .collect(Collectors.toSet());
    }

    static String key(String kind, int document, int organisation) {
        return kind + " " + document + "/" + organisation;
    }
}
