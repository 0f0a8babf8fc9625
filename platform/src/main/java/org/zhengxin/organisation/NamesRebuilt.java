package org.zhengxin.organisation;

/**
 * The index of names was built anew (索引已重建); told outside any transaction. Modules above tell their marks anew, a
 * bounded number of organisations at a time.
 */
public record NamesRebuilt() {}
