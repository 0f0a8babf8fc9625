package org.zhengxin.intake.run;

import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.foundation.code.UnifiedCode;
import org.zhengxin.foundation.code.UnifiedCodeCheck;
import org.zhengxin.intake.row.Row;

/**
 * The deciding authority of a row (决定机关); the sender itself where the row names nobody.
 *
 * @param key stable key, the same for an authority and its successor
 * @param name as the row gives it
 * @param deliverable whether the sender may deliver for it
 */
record Authority(String key, String name, boolean deliverable) {

    static Authority of(Row row, Agency sender, Agencies agencies) {
        String name = row.text(FieldRole.AUTHORITY_NAME);
        String code = sound(row.text(FieldRole.AUTHORITY_CODE));
        if (name == null && code == null) {
            return new Authority(agencies.authorityKey(sender.code(), sender.name()), sender.name(), true);
        }
        String shown = name == null
                ? agencies.byCode(code == null ? "" : code).map(Agency::name).orElse("")
                : name;
        return new Authority(agencies.authorityKey(code, name), shown, agencies.mayDeliverFor(sender, code, name));
    }

    private static @Nullable String sound(@Nullable String text) {
        return UnifiedCode.check(text) instanceof UnifiedCodeCheck.Sound sound
                ? sound.code().value()
                : null;
    }
}
