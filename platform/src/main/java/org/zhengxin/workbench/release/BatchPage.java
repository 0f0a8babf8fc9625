package org.zhengxin.workbench.release;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Role;
import org.zhengxin.record.WaitingRecord;
import org.zhengxin.web.Text;

/**
 * The records of a batch that wait (待放行信息).
 *
 * @param next what to pass as {@code after} for more, or null
 * @param told what became of a decision, or null
 * @param problem the key of what was wrong with a decision, or null
 */
record BatchPage(
        String token,
        Account account,
        UUID batch,
        List<Line> lines,
        @Nullable String next,
        ReleaseDesk.@Nullable Decision told,
        boolean returned,
        @Nullable String problem) {

    /**
     * A record that waits.
     *
     * @param age how many days it has waited
     * @param own whether who looks has prepared it, and so cannot release it
     */
    record Line(
            WaitingRecord record,
            Text kind,
            @Nullable Text severity,
            LocalDate received,
            long age,
            Urgency.Level urgency,
            boolean own) {
        String seen() {
            return record.recordId() + "_" + record.version();
        }
    }

    /** Whether who looks decides; clerks look on. */
    boolean decides() {
        return account.role() == Role.REVIEWER;
    }

    boolean anyOwn() {
        return lines.stream().anyMatch(Line::own);
    }
}
