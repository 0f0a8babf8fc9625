package org.zhengxin.officedesk.releases;

import java.util.List;
import java.util.Map;
import org.zhengxin.access.Account;
import org.zhengxin.web.Text;

/** The releases of the catalogue and how far their rules have come (目录版本). */
record ReleasesPage(
        String token,
        Account account,
        List<ReleaseReader.Release> releases,
        List<ReleaseReader.Rule> rules,
        Map<String, Text> kinds) {}
