/** Tests of the catalogue's pages. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.portal.catalogue;
