package org.zhengxin.portal.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.web.Text;

/**
 * One page of an organisation's public records of one kind.
 *
 * @param next the address of the next page, or null
 */
record RecordsPage(
        String code,
        String name,
        Text kind,
        List<RecordCard> records,
        @Nullable String next) {}
