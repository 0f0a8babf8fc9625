package org.zhengxin.bench;

import java.util.List;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.load.CatalogueFiles;

/** The kinds of record that the platform is shipped with (内置目录). */
public final class ShippedKinds {
    private ShippedKinds() {}

    /** Returns the kinds in catalogue order. */
    public static List<Kind> all() {
        return CatalogueFiles.load(null).kinds();
    }
}
