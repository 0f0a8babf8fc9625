package org.zhengxin.table;

/** What comes next out of an upload: a row, or, once and last, the reason why no more rows can be had (读取结果). */
public sealed interface SourceItem permits SourceRow, FileProblem {}
