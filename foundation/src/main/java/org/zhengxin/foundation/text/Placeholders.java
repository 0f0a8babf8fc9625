package org.zhengxin.foundation.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 空值占位: the fillers that files have where there is nothing to say. */
public final class Placeholders {

    private static final int LONGEST_WORD = 9;

    private static final Set<String> WORDS = Set.of(
            "空",
            "无",
            "無",
            "暂无",
            "没有",
            "未知",
            "不详",
            "不明",
            "未提供",
            "未填",
            "未填写",
            "待定",
            "待补",
            "待补充",
            "待完善",
            "不适用",
            "无代码",
            "无编号",
            "无文号",
            "无号",
            "无号码",
            "无信息",
            "无数据",
            "无此项",
            "暂缺",
            "缺失",
            "空值",
            "null",
            "none",
            "nil",
            "na",
            "n/a",
            "#n/a",
            "n.a.",
            "nan",
            "undefined");

    private static final String MARKS = "/\\-‐‑‒–—―−─*.·…_~?|#、，,。0x";

    private Placeholders() {}

    /**
     * Tells whether a cell holds a filler such as 空, 无, NULL, a slash, or one character such as 0 or a star again
     * and again; a blank cell is none.
     */
    public static boolean isPlaceholder(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return false;
        }
        if (given.length() > 40) {
            return false;
        }
        String folded = TextNormal.label(given);
        return !folded.isEmpty() && (isMarksOnly(folded) || isWord(folded));
    }

    private static boolean isMarksOnly(String folded) {
        boolean zeros = false;
        boolean others = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (MARKS.indexOf(c) < 0) {
                return false;
            }
            zeros |= c == '0';
            others |= c != '0' && c != 'x';
        }
        // 0.00 and 0/0 may mean something; only zeros, perhaps with the x of an empty code, do not.
        return !(zeros && others);
    }

    private static boolean isWord(String folded) {
        int start = 0;
        int end = folded.length();
        while (end - start > 1 && isWrapping(folded.charAt(start)) && isWrapping(folded.charAt(end - 1))) {
            start++;
            end--;
        }
        return end - start <= LONGEST_WORD
                && WORDS.contains(folded.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isWrapping(char c) {
        return "()[]【】〔〕<>《》\"'“”‘’".indexOf(c) >= 0;
    }
}
