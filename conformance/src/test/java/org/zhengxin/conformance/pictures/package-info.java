/** Takes the pictures of the documentation; no part of the suite. */
package org.zhengxin.conformance.pictures;
