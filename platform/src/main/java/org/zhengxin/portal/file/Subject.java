package org.zhengxin.portal.file;

/** The organisation that a record is about, for lists across organisations (主体). */
public record Subject(String code, String name) {}
