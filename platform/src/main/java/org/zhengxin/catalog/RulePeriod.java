package org.zhengxin.catalog;

/**
 * The rules of one entry of a kind (规则期间): what decides its records' severity and days from the entry's first day.
 *
 * @param kind the entry
 * @param digest stands for what the rules decide, and not for their words; 32 hexadecimal digits
 * @param regrades whether it may give records of earlier decisions another severity than the entry before it
 */
public record RulePeriod(Kind kind, String digest, boolean regrades) {}
