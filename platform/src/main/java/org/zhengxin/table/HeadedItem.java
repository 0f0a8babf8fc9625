package org.zhengxin.table;

/** What comes next out of an upload whose headers are looked for (带表头的读取结果). */
public sealed interface HeadedItem permits SheetHeader, SheetWithoutHeader, SourceRow, FileProblem {}
