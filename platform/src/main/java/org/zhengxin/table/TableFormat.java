package org.zhengxin.table;

/** Formats that are read (文件格式), told from the content alone. */
public enum TableFormat {
    XLSX,
    XLS,
    CSV,
    JSON,
    SPREADSHEET_ML,
    ZIP
}
