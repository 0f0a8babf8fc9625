package org.zhengxin.checkdesk.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * One shared record as the page of a check shows it (核查信息).
 *
 * @param provider who sent it; null if nobody did
 * @param severity how grave it is, for kinds with severity
 * @param finality whether the act can still be challenged, where that was sent
 * @param fine in yuan
 * @param underObjection whether an objection to it has not been decided
 * @param isPublic whether the public sees it today
 * @param publicity what the public sees or saw of it, and until when
 * @param shared until when government bodies see it
 * @param bases why it is recorded and published
 * @param remedies what the organisation can do
 * @param fields everything else that was sent and is shared
 */
record SharedLine(
        String id,
        Text kind,
        boolean adverse,
        String title,
        String documentNumber,
        String authority,
        @Nullable Text provider,
        LocalDate decidedOn,
        @Nullable Text severity,
        @Nullable Text finality,
        @Nullable BigDecimal fine,
        boolean underObjection,
        boolean isPublic,
        Text publicity,
        Text shared,
        List<Text> bases,
        List<Text> remedies,
        List<Field> fields) {

    /** One field as it was sent. */
    record Field(Text label, String value) {}
}
