package org.zhengxin.foundation.code;

import java.util.List;
import org.zhengxin.foundation.internal.CharFold;

/** 号码语境: what the words around a number in a text say that it is. Looked at only once a number is suspected. */
final class NumberContext {

    private static final int REACH = 14;
    private static final String BREAKS = "。；;，,！？!?\n\r\t";
    private static final String UNITS = "元万亿圆角千吨米%％";

    private static final List<String> IDENTITY = List.of("身份证", "证件号", "公民身份");
    private static final List<String> PHONE = List.of(
            "电话", "手机", "联系", "传真", "座机", "热线", "致电", "微信", "短信", "tel", "Tel", "TEL", "phone", "Phone", "mobile",
            "Mobile", "☎");
    private static final List<String> CARD = List.of("卡号", "银行卡", "账号", "帐号", "账户", "帐户", "储蓄卡", "信用卡", "银联", "开户");
    private static final List<String> DOCUMENT = List.of(
            "编号", "证号", "文号", "字号", "案号", "票号", "单号", "批号", "备案号", "注册号", "登记号", "许可证", "证书", "代码", "编码", "条码", "序列号",
            "流水号", "字第", "第", "〕", "】", "]", "No", "NO");

    private final String text;

    NumberContext(String text) {
        this.text = text;
    }

    boolean isIdentity(int start) {
        return hasBefore(start, IDENTITY);
    }

    boolean isPhone(int start) {
        return hasBefore(start, PHONE);
    }

    boolean isCard(int start) {
        return hasBefore(start, CARD);
    }

    boolean isCode(int start) {
        return hasBefore(start, List.of("代码"));
    }

    /** Tells whether the number is that of a document, licence or the like: by the words before, or 号 after it. */
    boolean isDocument(int start, int end) {
        return charAt(end) == '号' || hasBefore(start, DOCUMENT);
    }

    /** Tells whether the number is an amount: by a currency sign before, a unit or decimals after it. */
    boolean isAmount(int start, int end) {
        char before = charAt(start - 1);
        if (before == '¥' || before == '￥' || before == '$' || (before == '.' && charAt(start - 2) == '0')) {
            return true;
        }
        int next = end;
        while (charAt(next) == ' ') {
            next++;
        }
        return UNITS.indexOf(charAt(next)) >= 0 || (charAt(end) == '.' && CharFold.digit(charAt(end + 1)) >= 0);
    }

    /** Tells whether Latin letters stand directly before or after, so that the digits are part of a longer number. */
    boolean isInWord(int start, int end) {
        return isLatin(charAt(start - 1)) || isLatin(charAt(end));
    }

    boolean isLatin(char c) {
        char upper = CharFold.upper(CharFold.of(c));
        return upper >= 'A' && upper <= 'Z';
    }

    /** Gives the character at an index, or a line break outside the text. */
    char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    private boolean hasBefore(int start, List<String> words) {
        int from = start;
        while (from > 0 && start - from < REACH && BREAKS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        for (String word : words) {
            if (text.indexOf(word, from, start) >= 0) {
                return true;
            }
        }
        return false;
    }
}
