package org.zhengxin.access.desk;

import java.util.List;
import org.zhengxin.access.Account;
import org.zhengxin.access.DeskEntry;

/** The desk of an account (工作台). */
record DeskPage(String token, Account account, List<DeskEntry> entries) {}
