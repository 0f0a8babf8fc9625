package org.zhengxin.trail;

import org.zhengxin.access.Role;

/**
 * Who reads, as it is kept (查阅人).
 *
 * @param id such as {@code account:17}; never a name
 * @param unit the unit that it acts in
 */
record Reader(String id, String unit, Role role) {}
