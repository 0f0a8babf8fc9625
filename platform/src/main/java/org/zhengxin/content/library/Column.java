package org.zhengxin.content.library;

import org.zhengxin.web.Text;

/**
 * A column (栏目).
 *
 * @param code its part of the address: lower-case letters, digits and hyphens
 * @param label its name
 * @param description what stands in it, one sentence
 * @param indexed whether search engines may keep its pages
 */
public record Column(String code, Text label, Text description, boolean indexed) {}
