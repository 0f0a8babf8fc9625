/**
 * What the city itself writes (内容): articles in columns, read from a folder of Markdown, and views of the register for
 * its districts. Nothing in it is linked to records or to persons.
 */
@ApplicationModule(
        displayName = "Content",
        allowedDependencies = {"store", "web", "catalog", "access", "organisation", "record"})
@NullMarked
package org.zhengxin.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
