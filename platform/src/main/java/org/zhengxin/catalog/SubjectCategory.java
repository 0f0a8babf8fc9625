package org.zhengxin.catalog;

/** The category of a row's subject (行政相对人类别). */
public enum SubjectCategory {
    /** A legal person or other organisation (法人及非法人组织). */
    ORGANISATION,
    /** A sole trader in its business capacity (个体工商户). */
    SOLE_TRADER,
    /** A natural person (自然人): the row is refused. */
    NATURAL_PERSON
}
