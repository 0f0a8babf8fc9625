package org.zhengxin.intake.row;

/** What the door says to a row (准入判定). */
public enum Admission {
    /** About an organisation: its content may be kept. */
    ORGANISATION,
    /** Not shown to be about an organisation, and sure to be rejected for it: nothing of its content is kept. */
    CONTENT_NOT_KEPT,
    /** Its code could be an identity-card number: an organisation only if registration data carries the code. */
    ONLY_IF_REGISTERED,
    /** The category says that it is about a natural person. */
    PERSON_CATEGORY,
    /** It carries an identity-card number in the place of an organisation's code. */
    PERSON_NUMBER,
    /** Nothing shows that it is about an organisation. */
    SUBJECT_UNCLEAR;

    /** Tells whether the row is refused at the door. */
    public boolean refused() {
        return this == PERSON_CATEGORY || this == PERSON_NUMBER || this == SUBJECT_UNCLEAR;
    }
}
