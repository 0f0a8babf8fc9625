package org.zhengxin.catalog;

/**
 * A severity with what it was decided from (失信等级及判定来源).
 *
 * @param severity the severity
 * @param from the input that decided
 * @param rule the rule that was applied
 */
public record SeverityDecision(Severity severity, From from, Basis rule) {

    /** The inputs that can decide, strongest first. */
    public enum From {
        /** The deciding authority's own word. */
        DECLARED("认定单位标明", "declared by the authority"),
        /** The simple procedure. */
        SIMPLE_PROCEDURE("简易程序", "simple procedure"),
        /** The heaviest category. */
        CATEGORY("最重的处罚类别", "heaviest category"),
        /** The amount of the fine. */
        AMOUNT("罚款金额", "amount of the fine"),
        /** Nothing that decides was given. */
        DEFAULT("没有可据以判定的信息，按一般规则", "nothing given decides; the general rule");

        private final Text label;

        From(String zh, String en) {
            this.label = new Text(zh, en);
        }

        /** Returns the wording for readers. */
        public Text label() {
            return label;
        }
    }
}
