package org.zhengxin.access.login;

import java.util.List;

/** The recovery codes, shown this once (恢复码页). */
record RecoveryPage(List<String> codes) {}
