package org.zhengxin.portal.organisation;

/** What stands where no organisation does: the code that was asked for, to be mended and searched. */
record UnknownPage(String code) {}
