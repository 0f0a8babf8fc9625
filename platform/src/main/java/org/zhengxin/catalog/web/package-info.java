/** The catalogue over HTTP. */
@NullMarked
package org.zhengxin.catalog.web;

import org.jspecify.annotations.NullMarked;
