/** Documents on paper (文档): pages of a template as a PDF with the fonts inside, and QR codes for them. */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"web"})
@NullMarked
package org.zhengxin.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
