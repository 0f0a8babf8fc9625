package org.zhengxin.rights.notices;

import org.zhengxin.web.Text;

/** Where the notice of a record stands (告知书状态); computed from what is written anyway. */
enum NoticeState {
    /** The system has it; nobody has served it yet. */
    MADE("已生成，待送达", "made, to be served", "caution"),
    /** Served. */
    DELIVERED("已送达", "served", ""),
    /** The organisation has opened it on its desk. */
    OPENED("组织已打开", "opened by the organisation", ""),
    /** The organisation has answered. */
    ANSWERED("组织已回复", "answered by the organisation", "");

    private final Text label;
    private final String tone;

    NoticeState(String zh, String en, String tone) {
        this.label = Text.of(zh, en);
        this.tone = tone;
    }

    Text label() {
        return label;
    }

    String tone() {
        return tone;
    }
}
