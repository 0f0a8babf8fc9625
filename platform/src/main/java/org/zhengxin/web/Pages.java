package org.zhengxin.web;

import gg.jte.Content;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/**
 * Renders pages from the compiled templates (页面).
 *
 * <p>A template of module {@code m} stands in {@code src/main/jte/m/…} and is compiled into the package
 * {@code org.zhengxin.m.…}, so it sees what that package sees. It declares {@code @param PageContext page} and
 * {@code @param … model}.
 */
public interface Pages {

    /** Returns the view of a page with status 200. */
    View page(String template, Object model);

    /** Returns the view of a page with another status. */
    View page(HttpStatus status, String template, Object model);

    /** Returns a fragment, rendered when it is written out. */
    Content fragment(String template, PageContext page, Object model);
}
