package org.zhengxin.rights.overview;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.clock.Procedures;
import org.zhengxin.web.Text;

/** What stages, time limits and grounds are called (环节、期限名称). */
@Component
class CaseWords {
    private final Procedures procedures;
    private final Catalogue catalogue;

    CaseWords(Procedures procedures, Catalogue catalogue) {
        this.procedures = procedures;
        this.catalogue = catalogue;
    }

    Text stage(CaseKind kind, String profile, String stage) {
        return procedures.stage(kind, profile, stage).label();
    }

    /** Names a time limit; a day that an authority set has no other name. */
    Text limit(@Nullable String id, String profile) {
        return catalogue.release().deadlines().stream()
                .filter(deadline -> deadline.id().equals(id))
                .sorted((one, other) -> Boolean.compare(
                        other.profile().equals(profile), one.profile().equals(profile)))
                .map(Deadline::label)
                .map(label -> Text.of(label.zh(), label.en()))
                .findFirst()
                .orElse(Text.of("指定的日期", "Day that was set"));
    }

    Text ground(String id) {
        return procedures.grounds().stream()
                .filter(ground -> ground.id().equals(id))
                .map(Procedures.Ground::label)
                .findFirst()
                .orElse(Text.of(id, id));
    }
}
