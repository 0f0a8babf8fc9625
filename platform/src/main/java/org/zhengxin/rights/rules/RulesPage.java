package org.zhengxin.rights.rules;

import java.util.List;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.web.Text;

/**
 * Severity and publication rules as tables (规则表).
 *
 * @param release the name of the catalogue's release
 * @param deadlines the time limits of all profiles
 */
record RulesPage(String release, List<KindRules> kinds, List<Deadline> deadlines) {

    Text words(org.zhengxin.catalog.Text text) {
        return CatalogueWords.of(text);
    }

    Text basis(Basis basis) {
        return Text.of(basis.words().zh(), basis.words().en());
    }

    Text length(Deadline limit) {
        return CatalogueWords.length(limit);
    }
}
