package org.zhengxin.portal.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * One public record as pages show it (信息卡片).
 *
 * @param tone how the kind is marked
 * @param state where the act stands today; null if that needs no word
 * @param title the document's name, else its number, else the kind's name
 * @param gist what it is about, in the provider's words, shortened; null if nothing says so
 * @param subject whom it is about; null on that organisation's own page
 * @param provider who sent it; null if nobody did
 * @param severity how grave it is, for kinds with severity
 * @param severityFrom what that was decided from
 * @param finality whether the act can still be challenged, where that was sent
 * @param fineYuan the fine in yuan
 * @param end until when it is public
 * @param publicationBasis why it is public
 * @param recordingBasis why it is recorded
 * @param remedies what the organisation can do
 * @param challenges the ways to challenge the act that are open today
 * @param serviceUnknown whether the act can be challenged but the day of service was not sent
 * @param received when it came in, in Shanghai
 * @param fields everything else that was sent and is public
 */
public record RecordCard(
        String id,
        String kind,
        Text kindLabel,
        Tone tone,
        @Nullable CardState state,
        @Nullable Subject subject,
        String title,
        String documentNumber,
        @Nullable FieldLine gist,
        String authority,
        @Nullable Text provider,
        LocalDate decidedOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Text severity,
        @Nullable Text severityFrom,
        @Nullable Text finality,
        @Nullable BigDecimal fineYuan,
        PublicEnd end,
        @Nullable Text publicationBasis,
        Text recordingBasis,
        List<Text> remedies,
        List<ChallengeEnd> challenges,
        boolean serviceUnknown,
        ZonedDateTime received,
        List<FieldLine> fields) {

    /** Tells whether the record is adverse. */
    public boolean adverse() {
        return tone == Tone.ADVERSE;
    }
}
