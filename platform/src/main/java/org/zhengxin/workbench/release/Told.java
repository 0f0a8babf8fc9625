package org.zhengxin.workbench.release;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What became of a decision, as the address that follows it carries it (处理结果). */
record Told(boolean returned, ReleaseDesk.Decision decision) {
    private static final Pattern FORM = Pattern.compile("(released|returned)-([0-9]{1,6})-([0-9]{1,6})-([0-9]{1,6})");

    static String write(String what, ReleaseDesk.Decision decision) {
        return what + "-" + decision.done() + "-" + decision.own() + "-" + decision.gone();
    }

    static @Nullable Told read(@Nullable String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        return form.matches()
                ? new Told(
                        form.group(1).equals("returned"),
                        new ReleaseDesk.Decision(number(form.group(2)), number(form.group(3)), number(form.group(4))))
                : null;
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
