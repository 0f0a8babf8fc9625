package org.zhengxin.web;

import java.util.Objects;

/** A text in both languages (双语文本). */
public record Text(String zh, String en) {

    public Text {
        Objects.requireNonNull(zh);
        Objects.requireNonNull(en);
    }

    /** Returns a text from its Chinese and its English form. */
    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** Returns the form in a language. */
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
