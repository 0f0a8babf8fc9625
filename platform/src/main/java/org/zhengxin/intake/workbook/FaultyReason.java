package org.zhengxin.intake.workbook;

/**
 * One reason why a row comes back (退回原因).
 *
 * @param code documented code
 * @param zh explanation in Chinese
 * @param en explanation in English
 */
public record FaultyReason(String code, String zh, String en) {}
