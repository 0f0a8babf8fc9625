package org.zhengxin.access.directory;

import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Agency;

/**
 * An agency with what only this module knows of it.
 *
 * @param successorOf the number of the agency whose duties it took over
 * @param tokenHash the hash of its token, lower-case hexadecimal
 */
record AgencyRow(
        Agency agency, @Nullable Long successorOf, @Nullable String tokenHash) {}
