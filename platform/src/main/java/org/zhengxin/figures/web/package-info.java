/** The page of figures, and the same numbers as tables and over HTTP. */
@NullMarked
package org.zhengxin.figures.web;

import org.jspecify.annotations.NullMarked;
