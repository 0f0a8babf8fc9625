package org.zhengxin.officedesk.sources;

/**
 * How many rows of an agency bear a code (差错代码).
 *
 * @param rows rejected or held ones
 */
record CodeLine(long agencyId, String code, long rows) {}
