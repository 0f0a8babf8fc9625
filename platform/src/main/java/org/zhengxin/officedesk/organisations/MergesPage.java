package org.zhengxin.officedesk.organisations;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhengxin.access.Account;
import org.zhengxin.organisation.MergeLink;
import org.zhengxin.web.Text;

/**
 * Merges, and two organisations that are to be merged (主体合并).
 *
 * @param moving what stands under the one to be retired
 * @param joined how many were merged into it before and come along
 * @param waiting those that wait for a second person
 * @param names of those who prepared them, by their keys
 * @param said the last part of a message about what was just done, or null
 */
record MergesPage(
        String token,
        Account account,
        MergeForm form,
        Side retired,
        Side surviving,
        List<SubjectHoldings.Line> moving,
        int joined,
        List<MergeProposal> waiting,
        Map<String, Text> names,
        List<MergeLink> links,
        Map<String, Text> kinds,
        @Nullable String next,
        @Nullable String problem,
        @Nullable String said) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    boolean ready() {
        return retired.chosen() != null && surviving.chosen() != null;
    }

    /** Tells whether the two have different names, which asks for a second look. */
    boolean unlike() {
        return retired.chosen() != null
                && surviving.chosen() != null
                && !retired.chosen().name().equals(surviving.chosen().name());
    }

    /** Tells whether who looks has prepared it, and so cannot approve it. */
    boolean isOwn(MergeProposal proposal) {
        return proposal.preparedBy().equals("account:" + account.id());
    }

    /** Returns the address of this page with one side chosen. */
    static String address(String retired, String surviving) {
        return UriComponentsBuilder.fromPath("/desk/merges")
                .queryParam("retired", "{retired}")
                .queryParam("surviving", "{surviving}")
                .encode()
                .buildAndExpand(retired, surviving)
                .toUriString();
    }

    static String time(MergeLink link) {
        return TIME.format(link.recordedAt());
    }
}
