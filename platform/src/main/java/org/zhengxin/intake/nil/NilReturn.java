package org.zhengxin.intake.nil;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A nil return (零报告).
 *
 * @param batch the batch without rows as which it is kept
 * @param kind code of the kind
 * @param month the first day of its month
 * @param filedAt when it was filed
 * @param contradicted whether records of that month are there all the same, delivered afterwards
 */
public record NilReturn(
        UUID batch, long agencyId, String kind, LocalDate month, Instant filedAt, boolean contradicted) {}
