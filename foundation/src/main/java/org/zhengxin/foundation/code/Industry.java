package org.zhengxin.foundation.code;

/**
 * 行业: a section (门类) or division (大类) of the industry classification.
 *
 * @param code the section's letter alone, or with the division's two digits
 * @param zh its name in Chinese
 * @param en its name in English
 */
public record Industry(IndustryCode code, String zh, String en) {}
