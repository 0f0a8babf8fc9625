package org.zhengxin.checkdesk.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Finality;
import org.zhengxin.web.Text;

/** Says in words whether an act can still be challenged (效力状态). */
final class Finalities {
    private Finalities() {}

    static @Nullable Text words(@Nullable String name) {
        return Arrays.stream(Finality.values())
                .filter(finality -> finality.name().equals(name))
                .findFirst()
                .map(Finalities::words)
                .orElse(null);
    }

    private static Text words(Finality finality) {
        return switch (finality) {
            case OPEN -> Text.of("仍可复议或诉讼", "may still be challenged");
            case UNDER_REVIEW -> Text.of("复议或诉讼中", "under review or in suit");
            case FINAL -> Text.of("已生效", "final");
            case UPHELD -> Text.of("经复议或诉讼维持", "upheld");
            case CHANGED -> Text.of("经复议或诉讼变更", "changed on review or in suit");
            case ANNULLED -> Text.of("已撤销、确认违法或者无效", "annulled, unlawful or void");
        };
    }
}
