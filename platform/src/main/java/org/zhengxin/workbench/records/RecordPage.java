package org.zhengxin.workbench.records;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Role;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.Kind;
import org.zhengxin.record.WaitingRecord;

/**
 * One of an agency's own records with all its versions (本单位信息详情).
 *
 * @param kind its kind; null if the catalogue does not know it any more
 * @param waiting what waits of it, or null
 * @param preparedHere whether who looks prepared what waits, and so cannot release it
 * @param told the key of what was just done, or null
 */
record RecordPage(
        String token,
        Account account,
        OwnRecords.Line record,
        @Nullable Kind kind,
        List<RecordVersion> versions,
        @Nullable WaitingRecord waiting,
        boolean preparedHere,
        @Nullable String told) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Returns the address of the record's page. */
    String address() {
        return RecordsController.ADDRESS + "/" + record.id();
    }

    boolean releasable() {
        return waiting != null && waiting.batch() != null && account.role() == Role.REVIEWER && !preparedHere;
    }

    boolean endable() {
        return record.state() != RecordState.ENDED;
    }

    RecordVersion current() {
        return versions.getFirst();
    }

    /** Returns what a version says, by the labels of its fields, in official order. */
    Map<Field, String> said(RecordVersion version) {
        Map<Field, String> said = new LinkedHashMap<>();
        if (kind != null) {
            for (Field field : kind.fields()) {
                String value = version.values().get(field.code());
                if (value != null) {
                    said.put(field, value);
                }
            }
        }
        return said;
    }

    static String written(Instant instant) {
        return TIME.format(instant.atZone(SHANGHAI));
    }
}
