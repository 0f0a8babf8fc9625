package org.zhengxin.portal.home;

import java.util.List;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Target;
import org.zhengxin.portal.file.Words;
import org.zhengxin.web.HomeSection;
import org.zhengxin.web.Text;

/**
 * What the home page shows.
 *
 * @param kinds the kinds of record that the register keeps today
 * @param sections what features add
 */
record HomePage(List<KindLink> kinds, List<HomeSection> sections) {

    static HomePage of(Catalogue catalogue, List<HomeSection> sections) {
        List<KindLink> kinds = catalogue.kinds().stream()
                .filter(kind -> kind.target() == Target.RECORD)
                .map(kind -> new KindLink(kind.code(), Words.of(kind.label())))
                .toList();
        return new HomePage(kinds, sections);
    }

    /** A kind of record and its name. */
    record KindLink(String code, Text label) {}
}
