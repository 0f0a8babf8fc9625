package org.zhengxin.access.desk;

import java.util.List;
import java.util.Map;
import org.zhengxin.access.Account;
import org.zhengxin.access.DeskEntry;

/**
 * The desk of an account (工作台).
 *
 * @param waiting how much waits, by the address of the entry; only what is more than nothing
 */
record DeskPage(String token, Account account, List<DeskEntry> entries, Map<String, Integer> waiting) {}
