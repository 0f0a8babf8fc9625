package org.zhengxin.catalog;

/**
 * What an organisation can do against a record, or to end it (救济途径).
 *
 * @param what objection, review, suit, repair … in words
 * @param who who decides
 * @param where where to apply
 * @param basis the legal basis
 */
public record Remedy(Text what, Text who, Text where, Basis basis) {}
