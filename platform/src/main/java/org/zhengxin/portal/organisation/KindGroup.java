package org.zhengxin.portal.organisation;

import java.util.List;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.portal.file.Tone;
import org.zhengxin.web.Text;

/**
 * An organisation's public records of one kind.
 *
 * @param permit whether the kind gives a permission, such as a licence
 * @param count how many there are, also of those that are not shown
 */
record KindGroup(
        String code, Text label, Text nature, Tone tone, boolean permit, List<RecordCard> records, Tally count) {

    /** Tells whether there are more than are shown. */
    boolean hasMore() {
        return count.shown() > records.size();
    }
}
