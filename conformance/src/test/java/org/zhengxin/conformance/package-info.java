/** What the built platform promises, checked from outside. */
package org.zhengxin.conformance;
