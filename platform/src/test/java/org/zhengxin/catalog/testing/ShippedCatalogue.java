package org.zhengxin.catalog.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Release;
import org.zhengxin.catalog.load.CatalogueFiles;

/** The catalogue that comes with the application, for tests of modules that use it. */
public final class ShippedCatalogue {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Release RELEASE = CatalogueFiles.load(null);

    private ShippedCatalogue() {}

    /** Returns the shipped catalogue as it stands on a day. */
    public static Catalogue on(LocalDate day) {
        return new Catalogue(
                RELEASE, Clock.fixed(day.atTime(12, 0).atZone(SHANGHAI).toInstant(), SHANGHAI));
    }

    /** Returns the shipped catalogue as it stands on 1 November 2026. */
    public static Catalogue get() {
        return on(LocalDate.of(2026, 11, 1));
    }
}
