/** Names and words as given, beside the form in which they are compared. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.foundation.text;
