package org.zhengxin.intake.check;

import org.zhengxin.intake.row.Admission;
import org.zhengxin.web.Text;

/** The codes of the door (准入代码): such a row leaves its sheet, its number and this code, and nothing else. */
public final class DoorCodes {
    /** The category says natural person. */
    public static final RowCode PERSON_CATEGORY = new RowCode(
            "PERSON_CATEGORY",
            Weight.REFUSE,
            Text.of("行政相对人是自然人；本平台只收机构信息", "The subject is a natural person; this register holds organisations alone"),
            Text.of("无须补报；内容未保存", "Nothing to do; nothing of the row was kept"));

    /** The code is an identity-card number. */
    public static final RowCode PERSON_NUMBER = new RowCode(
            "PERSON_NUMBER",
            Weight.REFUSE,
            Text.of(
                    "机构代码的位置是身份证号码，或代码未经登记且与身份证号码无法区分",
                    "An identity-card number stands in the place of an organisation's code, or an unregistered code"
                            + " cannot be told from one"),
            Text.of("如为机构，请改填其统一社会信用代码", "For an organisation, give its unified social credit code"));

    /** Nothing shows an organisation. */
    public static final RowCode SUBJECT_UNCLEAR = new RowCode(
            "SUBJECT_UNCLEAR",
            Weight.REFUSE,
            Text.of(
                    "没有代码也没有类别，不能表明是机构",
                    "Without code and category, nothing shows that the subject is an organisation"),
            Text.of("如为机构，请补填统一社会信用代码或类别", "For an organisation, give its unified social credit code or the category"));

    private DoorCodes() {}

    /** Returns the code of a refusal. */
    public static RowCode of(Admission refused) {
        return switch (refused) {
            case PERSON_CATEGORY -> PERSON_CATEGORY;
            case PERSON_NUMBER, ONLY_IF_REGISTERED -> PERSON_NUMBER;
            case SUBJECT_UNCLEAR -> SUBJECT_UNCLEAR;
            case ORGANISATION, CONTENT_NOT_KEPT -> throw new IllegalArgumentException(refused + " refuses nothing");
        };
    }
}
