package org.zhengxin.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * A sample as it would be read under a profile (预览).
 *
 * @param problem why it cannot be read, or null
 * @param rows its first rows; of those about persons nothing but the findings
 */
public record ProfilePreview(@Nullable Text problem, List<RehearsedRow> rows) {

    /** Copies the list. */
    public ProfilePreview {
        rows = List.copyOf(rows);
    }
}
