package org.zhengxin.owndesk.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.record.HeldState;
import org.zhengxin.web.Text;

/**
 * A record as its organisation sees it (本组织信息).
 *
 * @param filedUnder the code of the merged organisation under which it was filed; null if under this one
 * @param tone the style of its nature
 * @param underObjection whether an objection to it has not been decided
 * @param change what brought its current version
 * @param reason why that was, in words; null if nobody gave one
 * @param basis why it is recorded, and why public
 * @param end how it ends by itself
 * @param remedies how it can be ended earlier
 * @param fields what was sent
 */
public record HeldCard(
        String id,
        int version,
        @Nullable String filedUnder,
        String kind,
        Text kindLabel,
        Text nature,
        String tone,
        HeldState state,
        String title,
        String documentNumber,
        String authority,
        @Nullable Text provider,
        LocalDate decidedOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Text severity,
        @Nullable BigDecimal fineYuan,
        boolean underObjection,
        Text change,
        @Nullable Text reason,
        List<ChannelLine> channels,
        Text recordingBasis,
        @Nullable Text publicationBasis,
        Text end,
        List<RemedyLine> remedies,
        List<FieldLine> fields,
        ZonedDateTime received,
        ZonedDateTime recorded) {

    /** Tells whether its content was destroyed: then nothing but its kind and its proof is left. */
    boolean isErased() {
        return authority.isEmpty() && documentNumber.isEmpty();
    }

    /** A field as it was sent. */
    public record FieldLine(String code, Text label, String value) {}

    /**
     * What can be done.
     *
     * @param who who decides
     * @param where where to apply
     * @param until the last day if there is one and it is known
     */
    public record RemedyLine(
            Text what,
            @Nullable Text who,
            @Nullable Text where,
            Text basis,
            @Nullable LocalDate until) {}
}
