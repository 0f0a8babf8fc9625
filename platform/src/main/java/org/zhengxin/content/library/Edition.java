package org.zhengxin.content.library;

import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Language;

/**
 * An article in one language (语言版本).
 *
 * @param summary one or two sentences
 * @param source where it was first published; null if here
 * @param author the organisation that wrote it; null if not stated
 * @param html the body, made safe
 * @param text the body's words
 * @param folded all its words in the form in which they are compared with what is searched for
 */
public record Edition(
        Language language,
        String title,
        String summary,
        @Nullable String source,
        @Nullable String author,
        String html,
        String text,
        String folded) {}
