package org.zhengxin.rights.objection;

import java.util.Arrays;
import java.util.Optional;
import org.zhengxin.web.Text;

/** What an objection is about (异议对象). Names are stored. */
enum ObjectionTarget {
    /** A record as a whole. */
    RECORD("整条信息有误", "a record"),
    /** One field of a record. */
    FIELD("某一项内容有误", "a field of a record"),
    /** Something that should be there and is not. */
    OMISSION("应有的信息缺漏", "an omission"),
    /** A record that belongs to another organisation. */
    ASSIGNMENT("信息不属于本组织", "a wrong assignment"),
    /** A merge of organisations. */
    MERGE("主体合并有误", "a merge"),
    /** A use of the data, as the access log shows it. */
    USE("查阅使用不当", "a use");

    private final Text label;

    ObjectionTarget(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    static Optional<ObjectionTarget> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    Text label() {
        return label;
    }

    /** Tells whether it is about a record that stands in the register, which is then marked. */
    boolean ofRecord() {
        return this == RECORD || this == FIELD || this == ASSIGNMENT;
    }
}
