package org.zhengxin.intake.run;

import org.zhengxin.record.Fingerprint;

/**
 * What a row says, as the body of a version (信息内容).
 *
 * @param json in canonical JSON
 * @param fingerprint of everything but the provider
 */
record Body(String json, Fingerprint fingerprint) {}
