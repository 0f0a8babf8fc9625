package org.zhengxin.catalog.load;

/**
 * A file of a release.
 *
 * @param name the name by which problems are reported
 * @param content its text
 */
record Source(String name, String content) {}
