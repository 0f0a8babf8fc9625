package org.zhengxin.portal.file;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Finality;
import org.zhengxin.web.Text;

/** Says in words whether an act can still be challenged (效力状态). */
final class Finalities {

    private Finalities() {}

    static @Nullable Text words(@Nullable String name) {
        return of(name).map(Finalities::words).orElse(null);
    }

    /** Tells whether nothing is left to be challenged. */
    static boolean settled(@Nullable String name) {
        return of(name).filter(finality -> finality != Finality.OPEN && finality != Finality.UNDER_REVIEW)
                .isPresent();
    }

    private static Optional<Finality> of(@Nullable String name) {
        return Arrays.stream(Finality.values())
                .filter(finality -> finality.name().equals(name))
                .findFirst();
    }

    private static Text words(Finality finality) {
        return switch (finality) {
            case OPEN -> Text.of("仍可申请行政复议或提起诉讼", "may still be challenged");
            case UNDER_REVIEW -> Text.of("复议或诉讼审理中", "under review or in suit");
            case FINAL -> Text.of("已生效，未经复议或诉讼改变", "final, not challenged in time");
            case UPHELD -> Text.of("经复议或诉讼维持", "upheld");
            case CHANGED -> Text.of("经复议或诉讼变更", "changed on review or in suit");
            case ANNULLED -> Text.of("已撤销、确认违法或者无效", "annulled, unlawful or void");
        };
    }
}
