package org.zhengxin.record.plain;

/** How grave an act is (失信等级). */
public enum PlainGrade {
    MINOR,
    MODERATE,
    SERIOUS
}
