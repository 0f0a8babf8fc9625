package org.zhengxin.officedesk.releases;

import java.util.List;
import java.util.Map;
import org.zhengxin.access.Account;
import org.zhengxin.web.Text;

/** What one release changed (版本差别). */
record ReleasePage(
        String token, Account account, ReleaseReader.Release release, List<Changed> changes, Map<String, Text> kinds) {

    /** An entry with its differences, field by field. */
    record Changed(ReleaseReader.Change change, List<Difference> differences) {}
}
