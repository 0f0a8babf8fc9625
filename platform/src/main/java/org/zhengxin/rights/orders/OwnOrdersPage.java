package org.zhengxin.rights.orders;

import java.time.LocalDate;
import java.util.List;
import org.zhengxin.organisation.Own;

/** Orders and talks of an organisation (本组织整改与约谈). */
record OwnOrdersPage(String token, Own own, List<Line> lines, LocalDate today) {

    /** One of them. */
    record Line(Order order, String agencyName) {}
}
