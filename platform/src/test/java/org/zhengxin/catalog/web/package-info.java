/** Tests of the catalogue's parts. */
@NullMarked
package org.zhengxin.catalog.web;

import org.jspecify.annotations.NullMarked;
