package org.zhengxin.rights.repair;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.record.RepairSites;

/**
 * An application with what was written and sent in it (修复申请详情).
 *
 * @param pledge the pledge as signed; null once the case's material was destroyed
 * @param statement what the organisation said beside; null if nothing
 * @param reasons of the latest proposal or decision; null if none were given
 * @param sites where the record's repair stands on each site
 */
record RepairDetail(
        RepairLine line,
        List<Event> events,
        @Nullable String pledge,
        @Nullable String statement,
        @Nullable String reasons,
        List<FileLine> files,
        List<RepairSites.SiteState> sites) {

    /** Something that happened. */
    record Event(String at, String name) {}

    /** A file, by the id of the document that it is. */
    record FileLine(UUID id, String name, String document, long kilobytes) {}
}
