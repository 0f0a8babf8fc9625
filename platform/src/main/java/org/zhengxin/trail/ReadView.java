package org.zhengxin.trail;

import java.util.Locale;
import org.zhengxin.web.Text;

/** What kind of view was read (查阅内容). The names are stored and never change their meaning. */
public enum ReadView {
    /** The records of an organisation that government staff may see. */
    RECORDS("信用信息", "Records"),
    /** What the public saw on an earlier day. */
    RECORDS_AS_OF("历史时点信息", "Records as of an earlier day"),
    /** Everything that is held about an organisation, read for itself. */
    OWN_FILE("本组织全部信息", "An organisation's whole file"),
    /** Records that wait for an agency's release. */
    WAITING_RECORDS("待审核信息", "Records that wait for release"),
    /** Rows of deliveries that wait for a decision. */
    HELD_ROWS("待决数据行", "Held rows"),
    /** Rows of a batch with their outcomes. */
    BATCH_ROWS("批次数据行", "Rows of a batch"),
    /** Rows of a batch as a workbook to be mended. */
    FAULTY_ROWS("退回数据行", "Faulty rows"),
    /** Registration data beyond what is public. */
    REGISTRATION("登记信息", "Registration data"),
    /** Organisations that nobody has confirmed. */
    PROVISIONAL("待核实主体", "Provisional organisations"),
    /** Everything at once. */
    WHOLE_REGISTER("全库导出", "The whole register"),
    /** What was written and sent in a case. */
    CASES("案件材料", "Cases"),
    /** Who read what. */
    ACCESS_LOG("查阅记录", "The access log"),
    /** Records of an organisation that are public no more, or never were. */
    SEALED_RECORDS("已停止公开的信息", "Records no longer public");

    private final Text label;

    ReadView(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    /** Returns the word that is stored, such as {@code held-rows}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns its name for readers. */
    public Text label() {
        return label;
    }
}
