package org.zhengxin.content.library;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of an article, read by itself (稿件).
 *
 * @param edition its words
 * @param body its body with what it refers to
 * @param column code of the column; empty in a translation
 * @param from start of publication; empty in a translation
 * @param end when publication is over; null for no end
 * @param updated what the author says
 */
record Draft(
        Edition edition,
        Body body,
        String column,
        List<String> regions,
        Optional<Moment> from,
        @Nullable Moment end,
        @Nullable Moment updated,
        List<Declared> attachments) {}
