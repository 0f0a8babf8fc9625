package org.zhengxin.intake.run;

import org.zhengxin.record.Fingerprint;
import org.zhengxin.record.RecordBody;

/**
 * What a row says, as the body of a version (信息内容).
 *
 * @param record as it is kept
 * @param fingerprint of everything but the provider
 */
record Body(RecordBody record, Fingerprint fingerprint) {}
