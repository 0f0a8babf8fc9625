package org.zhengxin.intake.check;

import java.util.List;
import org.zhengxin.web.Text;

/** The codes that need the register to be known (与主体库、档案库比对的代码). */
public final class RegisterCodes {
    /** The check character fails and registration data does not carry the code. */
    public static final RowCode UNIFIED_CODE_CHECK = RowCode.reject(
            "UNIFIED_CODE_CHECK",
            Text.of(
                    "统一社会信用代码第18位校验不符，登记数据中也没有此代码",
                    "The 18th character of the code fails and registration data does not carry the code"),
            Text.of("核对代码后重报", "Check the code and send the row again"));

    /** No code, and no older number that leads to one organisation. */
    public static final RowCode SUBJECT_NOT_FOUND = RowCode.reject(
            "SUBJECT_NOT_FOUND",
            Text.of(
                    "没有统一社会信用代码，其他号码也找不到唯一的主体",
                    "There is no unified social credit code, and no older number leads to one organisation"),
            Text.of("补填统一社会信用代码", "Give the unified social credit code"));

    /** Found by an older number. */
    public static final RowCode FOUND_BY_OLDER_NUMBER = RowCode.warn(
            "FOUND_BY_OLDER_NUMBER",
            Text.of("按旧号码归集到主体", "The organisation was found by an older number"),
            Text.of("请补填统一社会信用代码", "Better give the unified social credit code"));

    /** Name and code disagree. */
    public static final RowCode NAME_MISMATCH = RowCode.hold(
            "NAME_MISMATCH",
            Text.of("名称与代码不是同一主体", "Name and code disagree"),
            Text.of("核对名称和代码后重报，或由信用办核定", "Check name and code, or let the office decide"));

    /** The sender may not deliver for the deciding authority. */
    public static final RowCode FOREIGN_AUTHORITY = RowCode.hold(
            "FOREIGN_AUTHORITY",
            Text.of("报送单位无权代报该决定机关的信息", "The sender may not deliver for the deciding authority"),
            Text.of("由决定机关报送，或请信用办登记代报关系", "Let the authority send it, or ask the office to enter the delegation"));

    /** The document stands under another organisation. */
    public static final RowCode OTHER_ORGANISATION = RowCode.hold(
            "OTHER_ORGANISATION",
            Text.of(
                    "同一机关、类型和文号已归在另一主体名下",
                    "Authority, kind and document number already stand under another organisation"),
            Text.of("信用办核定：同案另一当事人，或原来归错主体", "The office decides: a second party, or the wrong organisation before"));

    /** Other content for a closed record. */
    public static final RowCode CLOSED_RECORD = RowCode.hold(
            "CLOSED_RECORD",
            Text.of(
                    "该信息已封存（修复、撤回、撤销或期满），内容不同的重报不会使其恢复",
                    "The record is closed (repaired, withdrawn, annulled or past its last day); other content does not"
                            + " bring it back"),
            Text.of("核对文号；确有错误请向信用办说明", "Check the document number; tell the office if something is wrong"));

    /** Equal to an earlier version. */
    public static final RowCode STALE = RowCode.warn(
            "STALE",
            Text.of("与较早的版本相同，当前版本更新", "Equal to an earlier version; the current one is newer"),
            Text.of("如需更正，请报送更正后的内容", "To correct the record, send the corrected content"));

    /** What was erased is not taken in again. */
    public static final RowCode ERASED_RECORD = RowCode.warn(
            "ERASED_RECORD",
            Text.of("该信息已依规删除，重报不再收录", "The record was erased; sending it again does not bring it back"),
            Text.of("无需再报", "There is no need to send it again"));

    /** What its sender recalled does not come back by a resend. */
    public static final RowCode RECALLED_RECORD = RowCode.warn(
            "RECALLED_RECORD",
            Text.of(
                    "本单位已撤回该信息，内容相同的重报不会使其恢复",
                    "Your agency recalled the record; sending the same again does not bring it back"),
            Text.of(
                    "内容更正后重报即可；确需原样恢复，请在被撤回批次的页面上传替换文件",
                    "Send it with corrected content; to state the same anew, send the file in place of the recalled"
                            + " batch, on that batch's page"));

    /** A repair result names no record of the organisation. */
    public static final RowCode REPAIR_NO_RECORD = RowCode.reject(
            "REPAIR_NO_RECORD",
            Text.of(
                    "档案中没有与认定单位、信息类别、文号和主体相符的信息",
                    "No record of the organisation agrees with authority, kind and document number"),
            Text.of("核对四项后重报；信息尚未报送的，请先报送", "Check the four and send again; send the record first if it is missing"));

    /** Records of the kind are not repaired by rule. */
    public static final RowCode REPAIR_NOT_BY_RULE = RowCode.reject(
            "REPAIR_NOT_BY_RULE",
            Text.of("该类信息依规不适用信用修复", "Records of this kind are not repaired by rule"),
            Text.of("按该类信息的移出、删除方式报送", "Send its removal or deletion in the kind's own form"));

    /** The record waits for its release. */
    public static final RowCode REPAIR_NOT_YET = RowCode.hold(
            "REPAIR_NOT_YET",
            Text.of("该信息尚待审核放行，修复暂不能生效", "The record waits for its release; the repair cannot take effect yet"),
            Text.of("放行后再通过", "Let the row in once the record is released"));

    /** What another site told of a repair is noted, and changes nothing else. */
    public static final RowCode REPAIR_NOTED = RowCode.warn(
            "REPAIR_NOTED",
            Text.of("已记录该网站的修复状态，信息本身不变", "The state on that site is noted; the record itself stays as it is"),
            Text.of("无需再报", "There is no need to send it again"));

    private RegisterCodes() {}

    /** Returns all of them in the order of the documentation. */
    public static List<RowCode> all() {
        return List.of(
                UNIFIED_CODE_CHECK,
                SUBJECT_NOT_FOUND,
                NAME_MISMATCH,
                FOREIGN_AUTHORITY,
                OTHER_ORGANISATION,
                CLOSED_RECORD,
                FOUND_BY_OLDER_NUMBER,
                STALE,
                RECALLED_RECORD,
                ERASED_RECORD,
                REPAIR_NO_RECORD,
                REPAIR_NOT_BY_RULE,
                REPAIR_NOT_YET,
                REPAIR_NOTED);
    }
}
