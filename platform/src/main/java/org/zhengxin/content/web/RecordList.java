package org.zhengxin.content.web;

import org.zhengxin.web.Text;

/** A kind of record of which a district shows a list (公示列表). */
record RecordList(String kind, Text label, Text description) {}
