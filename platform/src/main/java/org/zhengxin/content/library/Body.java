package org.zhengxin.content.library;

import java.util.Set;

/**
 * The body of an article, made safe (正文).
 *
 * @param html without anything that its author wrote as HTML
 * @param text its words alone
 * @param images names of attachments that it shows
 * @param files names of attachments that it links to
 */
record Body(String html, String text, Set<String> images, Set<String> files) {

    Body {
        images = Set.copyOf(images);
        files = Set.copyOf(files);
    }
}
