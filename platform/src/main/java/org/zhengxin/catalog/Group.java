package org.zhengxin.catalog;

/**
 * A group (信息类别) of the national catalogue's closed list.
 *
 * @param code the code in kebab case
 * @param label its name
 */
public record Group(String code, Text label) {}
