package org.zhengxin.access.directory;

/** A name that an agency bore (曾用名). */
record FormerName(long agencyId, String name) {}
