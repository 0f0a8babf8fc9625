package org.zhengxin.ledger;

/**
 * Where something was entered (日志位置), as its owner stores it: the index follows when the transaction ends.
 *
 * @param range the range of the transaction
 * @param position within the range, from 0
 */
public record LogPlace(long range, int position) {}
