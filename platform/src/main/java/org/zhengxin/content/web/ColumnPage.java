package org.zhengxin.content.web;

import org.jspecify.annotations.Nullable;
import org.zhengxin.content.library.Column;
import org.zhengxin.content.library.District;

/**
 * What the list of a column shows.
 *
 * @param district whose part of the column; null for the whole
 */
record ColumnPage(Column column, @Nullable District district, Numbered<ArticleLine> articles) {}
