package org.zhengxin.rights.annulment;

import org.jspecify.annotations.Nullable;
import org.zhengxin.record.AnnulmentNotice;
import org.zhengxin.record.EndReason;
import org.zhengxin.web.Text;

/** A notice of annulment in words (撤销公示): who, what kind, when, why and by which decision; never what it said. */
record NoticeLine(AnnulmentNotice notice, Text kind) {

    Text words() {
        EndReason reason = notice.reason();
        String zh = notice.authority() + "作出的一件" + kind.zh() + "信息已于" + notice.takenDownOn() + "撤下，因该决定"
                + (reason == null ? "已被撤销" : "已被" + reason.ground().label().zh());
        String en = "A record of the kind “" + kind.en() + "” of " + notice.authority() + " was taken down on "
                + notice.takenDownOn() + " because its decision was "
                + (reason == null ? "annulled" : verb(reason.ground()));
        Text by = by(reason);
        return Text.of(zh + by.zh() + "。", en + by.en() + ".");
    }

    private static Text by(@Nullable EndReason reason) {
        if (reason == null || reason.document() == null) {
            return Text.of("", "");
        }
        String who = reason.by() == null ? "" : reason.by();
        return Text.of(
                "（" + who + reason.document() + "，" + reason.day() + "）",
                " (by " + (who.isEmpty() ? "" : who + ", ") + reason.document() + ", " + reason.day() + ")");
    }

    private static String verb(EndReason.Ground ground) {
        return switch (ground) {
            case REVOKED -> "revoked";
            case CHANGED -> "changed";
            case UNLAWFUL -> "found unlawful";
            case VOID -> "found void";
            case WRONG_ORGANISATION, DUPLICATE, NEVER_IN_FORCE, NOT_COLLECTABLE, OTHER -> "taken back";
        };
    }
}
