package org.zhengxin.officedesk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.web.Text;

/** What kinds are called (类别名称). */
@Component
public class KindNames {
    private final Catalogue catalogue;

    KindNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the names of all kinds of the release by code, past and coming ones too. */
    public Map<String, Text> all() {
        Map<String, Text> names = new LinkedHashMap<>();
        catalogue.release().kinds().forEach(kind -> names.put(kind.code(), name(kind)));
        return names;
    }

    /** Returns the names of the kinds of records in force today, in catalogue order. */
    public Map<String, Text> ofRecords() {
        Map<String, Text> names = new LinkedHashMap<>();
        catalogue.kinds().stream()
                .filter(kind -> kind.target() == Target.RECORD)
                .forEach(kind -> names.put(kind.code(), name(kind)));
        return names;
    }

    private static Text name(Kind kind) {
        return Text.of(kind.label().zh(), kind.label().en());
    }
}
