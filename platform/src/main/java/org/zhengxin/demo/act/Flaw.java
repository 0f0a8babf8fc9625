package org.zhengxin.demo.act;

import java.math.BigDecimal;
import java.util.List;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.demo.act.Value.Amount;
import org.zhengxin.demo.act.Value.Text;
import org.zhengxin.demo.city.Dice;
import org.zhengxin.foundation.code.OrganisationCode;
import org.zhengxin.foundation.code.UnifiedCode;

/** What goes wrong in rows that agencies really send (常见错误); every one has to end as a row outcome. */
enum Flaw {
    /** The last character of the code was mistyped. */
    WRONG_CHECK_CHARACTER(FieldRole.SUBJECT_CODE) {
        @Override
        void spoil(Row row, Dice dice) {
            String code = text(row, FieldRole.SUBJECT_CODE);
            char last = code.charAt(17) == '3' ? '4' : '3';
            row.put(FieldRole.SUBJECT_CODE, code.substring(0, 17) + last);
        }
    },
    /** A filler stands where the code should. */
    PLACEHOLDER_CODE(FieldRole.SUBJECT_CODE) {
        @Override
        void spoil(Row row, Dice dice) {
            row.put(FieldRole.SUBJECT_CODE, dice.pick(List.of("00000000000000000X", "无", "/")));
        }
    },
    /** The code lost its digits in a spreadsheet. */
    NUMBER_FORM(FieldRole.SUBJECT_CODE) {
        @Override
        void spoil(Row row, Dice dice) {
            row.put(FieldRole.SUBJECT_CODE, "9.14101E+17");
        }
    },
    /** The name is missing. */
    NO_NAME(FieldRole.SUBJECT_NAME) {
        @Override
        void spoil(Row row, Dice dice) {
            row.remove(FieldRole.SUBJECT_NAME);
        }
    },
    /** The name belongs to someone else. */
    OTHER_NAME(FieldRole.SUBJECT_NAME) {
        @Override
        void spoil(Row row, Dice dice) {
            row.put(FieldRole.SUBJECT_NAME, "中州张冠李戴" + dice.between(1, 999) + "号商贸有限公司");
        }
    },
    /** The day of the decision is missing. */
    NO_DAY(FieldRole.DECIDED_ON) {
        @Override
        void spoil(Row row, Dice dice) {
            row.remove(FieldRole.DECIDED_ON);
        }
    },
    /** The day of the decision cannot be read or does not exist. */
    UNREADABLE_DAY(FieldRole.DECIDED_ON) {
        @Override
        void spoil(Row row, Dice dice) {
            row.put(FieldRole.DECIDED_ON, dice.pick(List.of("上月中旬", "2025年13月40日", "2025/02/30", "待定")));
        }
    },
    /** The row is about a person and must leave nothing behind; name and number are invented, born in 1899. */
    NATURAL_PERSON(FieldRole.SUBJECT_CATEGORY) {
        @Override
        void spoil(Row row, Dice dice) {
            row.put(FieldRole.SUBJECT_CATEGORY, "自然人")
                    .put(FieldRole.SUBJECT_NAME, "虚构某" + dice.between(1, 9999))
                    .put(
                            FieldRole.SUBJECT_CODE,
                            dice.oneIn(2) ? "41010218990101%03dX".formatted(dice.below(1000)) : "");
        }
    },
    /** The amount stands in yuan in a column of ten thousand yuan, and the text says otherwise. */
    AMOUNT_DISAGREES(FieldRole.FINE_AMOUNT) {
        @Override
        void spoil(Row row, Dice dice) {
            if (row.get(FieldRole.FINE_AMOUNT) instanceof Amount(BigDecimal yuan)) {
                row.put(FieldRole.FINE_AMOUNT, yuan.scaleByPowerOfTen(4));
            }
        }
    },
    /** A state of the act that no form knows. */
    UNKNOWN_STATUS(FieldRole.STATUS) {
        @Override
        void spoil(Row row, Dice dice) {
            row.put(FieldRole.STATUS, "9");
        }
    },
    /** Another authority decided, for which the sender may not deliver. */
    FOREIGN_AUTHORITY(FieldRole.AUTHORITY_NAME) {
        @Override
        void spoil(Row row, Dice dice) {
            row.put(FieldRole.AUTHORITY_NAME, "邻州市市场监督管理局");
            row.put(
                    FieldRole.AUTHORITY_CODE,
                    UnifiedCode.of("11410700", OrganisationCode.of("CTY99999")).value());
        }
    },
    /** A cell that a spreadsheet would take for a formula. */
    FORMULA(FieldRole.REMARK) {
        @Override
        void spoil(Row row, Dice dice) {
            row.put(FieldRole.REMARK, "=HYPERLINK(\"http://example.invalid\",\"点击\")");
            row.remove(FieldRole.DECIDED_ON);
        }
    };

    private final FieldRole needs;

    Flaw(FieldRole needs) {
        this.needs = needs;
    }

    /** Whether the row has what this flaw spoils. */
    boolean fits(Row row) {
        return needs == FieldRole.REMARK || row.get(needs) != null;
    }

    abstract void spoil(Row row, Dice dice);

    private static String text(Row row, FieldRole role) {
        return row.get(role) instanceof Text(String text) ? text : "";
    }
}
