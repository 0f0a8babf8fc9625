/** Pages and downloads of open data; internal to the module. */
@NullMarked
package org.zhengxin.opendata.web;

import org.jspecify.annotations.NullMarked;
