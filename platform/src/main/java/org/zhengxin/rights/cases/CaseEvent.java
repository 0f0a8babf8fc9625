package org.zhengxin.rights.cases;

import java.time.Instant;

/**
 * Something that happened in a case (办理记录). It carries no text: what was said is kept by the feature, encrypted.
 *
 * @param sequence its place in the case, from 1
 * @param event a stable name, such as {@code OPENED}
 * @param stage the stage after it
 * @param actor who did it, such as {@code account:17}
 */
public record CaseEvent(int sequence, Instant at, String event, String stage, String actor) {}
