package org.zhengxin.rights.evidence;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Deadline;

/** How long the material of a closed case is kept (材料保存期限), by the catalogue's time limit {@code case-material}. */
@Component
class CaseRetention {
    private static final String LIMIT = "case-material";

    private final Catalogue catalogue;

    CaseRetention(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the first day on which the material of a case closed on a day is destroyed. */
    LocalDate destroyOn(LocalDate closed) {
        Deadline limit = catalogue
                .deadline(LIMIT, closed)
                .orElseThrow(() -> new IllegalStateException("The catalogue lacks the time limit " + LIMIT));
        LocalDate last = switch (limit.unit()) {
            case MONTHS -> closed.plusMonths(limit.amount());
            case DAYS -> closed.plusDays(limit.amount());
            case WORKING_DAYS -> throw new IllegalStateException(LIMIT + " is in days or months");
        };
        return last.plusDays(1);
    }
}
