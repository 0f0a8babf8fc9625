package org.zhengxin.owndesk.notice;

import java.util.List;
import java.util.Map;
import org.zhengxin.organisation.Own;

/**
 * The notices (通知).
 *
 * @param newest the moment of the newest that is shown of each source: seeing them all means up to there
 */
record NoticesPage(String token, Own own, List<Notice> notices, Map<Source, String> newest) {

    long unread() {
        return notices.stream().filter(Notice::unread).count();
    }
}
