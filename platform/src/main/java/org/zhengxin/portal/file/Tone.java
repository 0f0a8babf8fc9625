package org.zhengxin.portal.file;

import org.zhengxin.catalog.Nature;

/** How a record is marked, besides being said in words (色调). */
public enum Tone {
    ADVERSE,
    GOOD,
    CAUTION,
    PLAIN;

    /** Returns the tone of what a record says about its organisation. */
    public static Tone of(Nature nature) {
        return switch (nature) {
            case ADVERSE -> ADVERSE;
            case POSITIVE -> GOOD;
            case NEUTRAL -> PLAIN;
        };
    }

    /** Returns the class name of style sheets; empty for the plain tone. */
    public String css() {
        return switch (this) {
            case ADVERSE -> "adverse";
            case GOOD -> "good";
            case CAUTION -> "caution";
            case PLAIN -> "";
        };
    }
}
