package org.zhengxin.intake.mapping;

import java.util.List;
import org.zhengxin.web.Text;

/** What a header row led to (表头映射结果). */
public sealed interface Planned {

    /** The sheet can be read. */
    record Readable(SheetPlan plan) implements Planned {}

    /**
     * The sheet cannot be read: nothing of it was taken.
     *
     * @param code stable code
     * @param detail what is wrong, with the labels of the form, never with what the sender wrote
     */
    record Refused(String code, Text detail, List<String> fields) implements Planned {}
}
