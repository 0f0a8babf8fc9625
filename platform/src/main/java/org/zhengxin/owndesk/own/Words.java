package org.zhengxin.owndesk.own;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.catalog.Severity;
import org.zhengxin.web.Text;

/** Puts the catalogue's wordings into the form that pages take. */
public final class Words {

    private Words() {}

    /** Returns a wording of the catalogue. */
    public static Text of(org.zhengxin.catalog.Text text) {
        return Text.of(text.zh(), text.en());
    }

    /** Returns a legal basis in one line; one whose text was not read says so. */
    public static Text of(Basis basis) {
        return of(basis.cited());
    }

    /** Returns why a channel shows nothing; a reason without wording stands for itself. */
    public static Text hidden(String reason) {
        return Arrays.stream(HiddenBecause.values())
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .map(known -> of(known.label()))
                .orElseGet(() -> Text.of(reason, reason));
    }

    /** Returns a severity. */
    public static @Nullable Text severity(@Nullable String name) {
        return name == null ? null : of(Severity.valueOf(name).label());
    }
}
