package org.zhengxin.portal.organisation;

import java.util.List;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.web.Text;

/**
 * An organisation's public records of one kind.
 *
 * @param hasMore whether there are more than are shown
 */
record KindGroup(String code, Text label, Text nature, boolean adverse, List<RecordCard> records, boolean hasMore) {}
