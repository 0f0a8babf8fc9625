package org.zhengxin.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.comparison.register.Caveats;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/**
 * What the page for a list shows.
 *
 * @param list what was pasted before
 * @param problem what was wrong with it, or null
 */
record FormPage(String list, @Nullable ProblemException problem) {

    List<Text> caveats() {
        return Caveats.always();
    }
}
