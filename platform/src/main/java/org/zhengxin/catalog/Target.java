package org.zhengxin.catalog;

/** What a row of the kind is written to (入库对象). */
public enum Target {
    /** A record in an organisation's file. */
    RECORD,
    /** The register of organisations itself. */
    ORGANISATION,
    /** A record that stands already: the row says that it has been repaired elsewhere (修复结果). */
    REPAIR
}
