/** Tests of the register of organisations over HTTP. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.organisation.web;
