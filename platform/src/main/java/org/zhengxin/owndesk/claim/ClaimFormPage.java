package org.zhengxin.owndesk.claim;

import org.jspecify.annotations.Nullable;

/**
 * The form to claim an organisation (认领页).
 *
 * @param licence whether a business licence can be presented now
 * @param problem the name of the field that is wrong, {@code wait}, or null
 */
record ClaimFormPage(
        String token,
        ClaimForm form,
        boolean licence,
        @Nullable String problem) {}
