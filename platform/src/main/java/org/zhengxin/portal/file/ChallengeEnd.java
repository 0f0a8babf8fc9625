package org.zhengxin.portal.file;

import java.time.LocalDate;
import org.zhengxin.web.Text;

/**
 * Until when an act may still be challenged (复议、诉讼截止).
 *
 * @param way review or suit
 * @param until the last day
 * @param basis where the period is laid down
 */
public record ChallengeEnd(Text way, LocalDate until, Text basis) {}
