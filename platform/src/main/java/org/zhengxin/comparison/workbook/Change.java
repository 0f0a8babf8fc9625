package org.zhengxin.comparison.workbook;

import org.zhengxin.web.Text;

/**
 * One difference between the register today and an earlier workbook (变化).
 *
 * @param type what kind of difference
 * @param text what differs. It says what the register says today; of the workbook it repeats no words, which anybody may
 *     have written, but rows, counts, days and codes
 */
public record Change(Type type, Text text) {

    /** What kind of difference (变化类型). */
    public enum Type {
        /** Not in the workbook (新增). */
        NEW("新增", "New"),
        /** In the workbook and not public any more (不再公示). */
        GONE("不再公示", "No longer public"),
        /** Otherwise than in the workbook (变更). */
        CHANGED("变更", "Changed");

        private final Text label;

        Type(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        /** Returns what readers are told. */
        public Text label() {
            return label;
        }
    }

    static Change of(Type type, String zh, String en) {
        return new Change(type, Text.of(zh, en));
    }
}
