/** What is held about the organisation, on every channel, to see and to take along; internal to the module. */
@NullMarked
package org.zhengxin.owndesk.file;

import org.jspecify.annotations.NullMarked;
