package org.zhengxin.portal.styleguide;

import java.util.List;
import org.zhengxin.portal.file.RecordCard;

/**
 * What the page of components shows.
 *
 * @param record an invented record
 */
record StyleguidePage(RecordCard record) {

    /** The colours as style sheets name them; each is shown on its ground. */
    List<String> colours() {
        return List.of("ink", "quiet", "link", "brand", "seal", "adverse", "good", "caution", "focus");
    }

    /** The steps of the type scale as style sheets name them. */
    List<String> sizes() {
        return List.of("display", "h1", "h2", "h3", "lead", "text", "small");
    }
}
