package org.zhengxin.rights.notices;

import java.util.List;
import org.zhengxin.organisation.Own;

/** Prior notices to an organisation (本组织事先告知书列表). */
record OwnPriorNoticesPage(String token, Own own, List<Line> lines) {

    /** One of them. */
    record Line(PriorNotice notice, String agency) {}
}
