package org.zhengxin.officedesk.sources;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.officedesk.CodeMeanings;
import org.zhengxin.web.Text;

/**
 * The health of sources (数据源质量).
 *
 * @param silent agencies that never delivered
 * @param names of agencies by number
 * @param kinds labels of kinds by code
 * @param meanings of row codes
 * @param uncounted ended batches that the codes and the decisions do not have in them yet
 */
record SourcesPage(
        String token,
        Account account,
        Asked asked,
        List<FeedLine> feeds,
        List<Agency> silent,
        List<CodeTotal> codes,
        long examined,
        List<DeclaredLine> declared,
        Map<Long, String> names,
        Map<String, Text> kinds,
        CodeMeanings meanings,
        int uncounted) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** A code over all agencies shown. */
    record CodeTotal(String code, long rows, long agencies) {}

    static String time(@Nullable Instant at) {
        return at == null ? "–" : TIME.format(at);
    }

    String agency(long id) {
        return names.getOrDefault(id, "");
    }
}
