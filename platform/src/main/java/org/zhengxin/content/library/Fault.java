package org.zhengxin.content.library;

import org.zhengxin.web.Text;

/**
 * Why something in the folder is not shown (稿件问题).
 *
 * @param file its path below the folder, with slashes
 * @param problem what is wrong; never a value from the file
 */
public record Fault(String file, Text problem) {}
