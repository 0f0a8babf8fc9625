package org.zhengxin.portal.home;

import java.util.List;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Target;
import org.zhengxin.portal.file.Words;
import org.zhengxin.web.Text;

/**
 * What the home page shows.
 *
 * @param kinds the kinds of record that the register keeps today
 */
record HomePage(List<KindLink> kinds) {

    static HomePage of(Catalogue catalogue) {
        return new HomePage(catalogue.kinds().stream()
                .filter(kind -> kind.target() == Target.RECORD)
                .map(kind -> new KindLink(kind.code(), Words.of(kind.label())))
                .toList());
    }

    /** A kind of record and its name. */
    record KindLink(String code, Text label) {}
}
