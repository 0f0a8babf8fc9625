package org.zhengxin.catalog;

/** What a row of the kind is written to (入库对象). */
public enum Target {
    /** A record in an organisation's file. */
    RECORD,
    /** The register of organisations itself. */
    ORGANISATION
}
