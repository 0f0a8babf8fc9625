package org.zhengxin.checkdesk.audit;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.zhengxin.record.HeldState;
import org.zhengxin.trail.Reason;

/**
 * Which records that are not public the auditor asks for, and why (非公开信息查阅表单).
 *
 * @param organisation the code of the organisation
 * @param purpose the id of a purpose
 * @param state sealed ones unless others are asked for
 */
record SealedForm(
        @Nullable String organisation,
        @Nullable String purpose,
        @Nullable String caseNumber,
        @Nullable HeldState state) {

    /** Returns what stands in a field, without blanks around. */
    String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    boolean asks() {
        return !said(organisation).isEmpty();
    }

    /** Returns which ones are shown: those that everybody sees anyway are not. */
    HeldState shown() {
        return state == HeldState.HELD ? HeldState.HELD : HeldState.SEALED;
    }

    Reason reason() {
        return new Reason(said(purpose), caseNumber, null);
    }

    /** Returns a page of the same as an address. */
    String address(HeldState of, @Nullable String after) {
        return SealedController.ADDRESS
                + "?organisation=" + encoded(organisation)
                + "&purpose=" + encoded(purpose)
                + "&caseNumber=" + encoded(caseNumber)
                + "&state=" + of
                + (after == null ? "" : "&after=" + after);
    }

    private String encoded(@Nullable String value) {
        return UriUtils.encode(said(value), StandardCharsets.UTF_8);
    }
}
