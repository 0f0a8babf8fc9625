package org.zhengxin.organisation;

import org.zhengxin.web.Text;

/** Why a search shows an organisation (命中原因), the strongest reason first. */
public enum MatchReason {
    /** No text was given: it is in the list that the filters leave. */
    LISTED("列表", "listed"),
    /** The unified code, or the organisation code inside it, is what was typed. */
    CODE("代码一致", "code"),
    /** An older number is what was typed. */
    OLDER_NUMBER("旧号码一致", "older number"),
    /** The unified code begins with what was typed. */
    CODE_BEGINNING("代码开头一致", "beginning of the code"),
    /** The name is what was typed. */
    NAME("名称一致", "name"),
    /** The name holds what was typed. */
    PART_OF_NAME("名称包含", "part of the name"),
    /** The name holds all words or parts that were typed, in whatever order. */
    WORDS("名称包含各部分", "parts of the name"),
    /** A former name is or holds what was typed. */
    FORMER_NAME("曾用名", "former name"),
    /** The name sounds as the pinyin that was typed. */
    PINYIN("拼音一致", "pinyin"),
    /** The characters of the name begin with the letters that were typed. */
    INITIALS("拼音首字母一致", "pinyin initials"),
    /** The name sounds like what was typed and is written otherwise. */
    SAME_SOUND("读音相同", "same sound"),
    /** The name differs by one character from what was typed. */
    SIMILAR("名称相近，一字之差", "one character differs");

    private final Text label;

    MatchReason(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    /** Returns what readers are told. */
    public Text label() {
        return label;
    }
}
