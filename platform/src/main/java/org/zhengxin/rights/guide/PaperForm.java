package org.zhengxin.rights.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Language;
import org.zhengxin.web.Text;

/**
 * A form to fill in on paper (书面表格), from {@code rights/templates.yaml}.
 *
 * @param id its name in addresses
 * @param title its heading
 * @param purpose what it is for, and where it goes
 * @param to to whom it is addressed; null if to nobody
 * @param parts its parts in order
 */
record PaperForm(
        String id, Text title, Text purpose, @Nullable Text to, List<Part> parts) {

    /**
     * A part of a form: fields to fill in, or sentences that stand.
     *
     * @param heading null without one
     * @param fields what is to be filled in; empty if nothing is
     * @param text sentences that stand; empty if there are none
     */
    record Part(@Nullable Text heading, List<Field> fields, List<Text> text) {
        /** What a file leaves out arrives as null. */
        Part {
            fields = List.copyOf(Objects.requireNonNullElse(fields, List.of()));
            text = List.copyOf(Objects.requireNonNullElse(text, List.of()));
        }
    }

    /**
     * Something to fill in.
     *
     * @param rows how many lines it needs, from 1
     */
    record Field(String zh, String en, int rows) {
        Text label() {
            return Text.of(zh, en);
        }
    }

    /** Returns the form as lines of plain text, for those who type it elsewhere. */
    List<String> lines(Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(title.in(language));
        lines.add("");
        if (to != null) {
            lines.add(to.in(language));
            lines.add("");
        }
        for (Part part : parts) {
            if (part.heading() != null) {
                lines.add(part.heading().in(language));
            }
            part.text().forEach(text -> lines.add(text.in(language)));
            for (Field field : part.fields()) {
                lines.add(field.label().in(language) + (language == Language.ZH ? "：" : ": ") + "____________________");
                for (int row = 1; row < field.rows(); row++) {
                    lines.add("________________________________________");
                }
            }
            lines.add("");
        }
        return lines;
    }
}
