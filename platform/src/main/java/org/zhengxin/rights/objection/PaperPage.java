package org.zhengxin.rights.objection;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.organisation.MergeLink;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.trail.SubjectLine;

/**
 * The choice of what a paper objects to.
 *
 * @param asked the code that was typed
 * @param number a part of a document number that was typed
 * @param unknown whether there is no such organisation
 */
record PaperPage(
        String token,
        Account account,
        String asked,
        String number,
        boolean unknown,
        @Nullable Organisation organisation,
        List<CaseView.About> records,
        List<MergeLink> merges,
        List<SubjectLine> reads) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Returns the day of an access in Shanghai. */
    static String day(SubjectLine read) {
        return read.at().atZone(SHANGHAI).toLocalDate().toString();
    }
}
