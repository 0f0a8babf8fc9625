package org.zhengxin.rights.notices;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of a new prior notice (告知书表单); a field that was not sent is empty. */
record PriorNoticeForm(String organisation, String number, String basis, String reasons, String measures) {

    PriorNoticeForm {
        organisation = stripped(organisation);
        number = stripped(number);
        basis = stripped(basis);
        reasons = stripped(reasons);
        measures = stripped(measures);
    }

    static PriorNoticeForm blank() {
        return new PriorNoticeForm("", "", "", "", "");
    }

    private static String stripped(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
