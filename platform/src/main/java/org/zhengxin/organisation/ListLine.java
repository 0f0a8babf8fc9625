package org.zhengxin.organisation;

import org.jspecify.annotations.Nullable;

/**
 * One line of a list of organisations (名单行), as a person wrote it.
 *
 * @param code what may be a code or an older number, or null
 * @param name what may be a name, or null
 */
public record ListLine(@Nullable String code, @Nullable String name) {}
