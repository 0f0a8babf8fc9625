package org.zhengxin.ledger;

/** What an entry of the log is about (条目类型). The codes are stored and never change their meaning. */
public enum EntryType {
    /** A version of a record (信息). */
    RECORD(1, "record"),
    /** A version of an organisation, or a merge link between two (主体). */
    ORGANISATION(2, "organisation"),
    /** A release of the catalogue (目录). */
    CATALOGUE(3, "catalogue"),
    /** The closing of a batch (批次). */
    BATCH(4, "batch"),
    /** A day's digest of who read what (查阅摘要). */
    ACCESS_DIGEST(5, "access-digest"),
    /** The beginning of a log that follows another one (续接). */
    LOG(6, "log");

    private final int code;
    private final String word;

    EntryType(int code, String word) {
        this.code = code;
        this.word = word;
    }

    int code() {
        return code;
    }

    /** Returns the word that stands in an entry. */
    public String word() {
        return word;
    }

    static EntryType of(int code) {
        for (EntryType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new IllegalStateException("No type of entry has the code " + code);
    }

    static EntryType of(String word) {
        for (EntryType type : values()) {
            if (type.word.equals(word)) {
                return type;
            }
        }
        throw new IllegalArgumentException("No type of entry is called so");
    }
}
