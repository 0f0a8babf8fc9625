package org.zhengxin.officedesk.holdings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.intake.HeldDesk;
import org.zhengxin.officedesk.CodeMeanings;
import org.zhengxin.web.Text;

/**
 * A row to be decided (待核行办理).
 *
 * @param problem the last part of the message that says why a decision was not carried out, or null
 * @param field which it is about
 * @param stopping codes that stop the row still
 */
record HoldingPage(
        String token,
        Account account,
        HeldDesk.HeldRow row,
        String agency,
        HoldingClock.@Nullable Due due,
        List<HoldingCandidates.Candidate> candidates,
        Map<String, Text> kinds,
        CodeMeanings meanings,
        DecisionForm form,
        @Nullable String problem,
        String field,
        List<String> stopping) {

    String address() {
        HeldDesk.Place place = row.place();
        return "/desk/holdings/" + place.batch() + "/" + place.sheet() + "/" + place.row();
    }
}
