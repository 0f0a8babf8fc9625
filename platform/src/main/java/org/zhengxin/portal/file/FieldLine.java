package org.zhengxin.portal.file;

import org.zhengxin.web.Text;

/** One field of a record as it was sent (信息项). */
public record FieldLine(Text label, String value) {}
