package org.zhengxin.trail;

import org.jspecify.annotations.Nullable;

/**
 * One access as the auditor sees it, and nobody else (审计所见查阅记录).
 *
 * @param username what the account signs in with; null where it was no account
 * @param function what its holder does
 */
public record AuditLine(
        AccessLine access,
        @Nullable String username,
        @Nullable String function) {}
