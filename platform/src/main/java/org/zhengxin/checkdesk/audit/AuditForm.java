package org.zhengxin.checkdesk.audit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the auditor looks for, as it stands in the form (查阅记录检索表单).
 *
 * @param account the number of an account, or {@code agency:CODE}
 * @param organisation the code of the organisation whose data were read
 * @param from the first day, as {@code 2026-11-01}
 * @param to the last day
 */
record AuditForm(
        @Nullable String account,
        @Nullable String unit,
        @Nullable String organisation,
        @Nullable String purpose,
        @Nullable String caseNumber,
        @Nullable String from,
        @Nullable String to) {

    /** Returns what stands in a field, without blanks around. */
    String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    /** Returns a page of this search as an address. */
    String address(String path, @Nullable String after) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("account", account);
        fields.put("unit", unit);
        fields.put("organisation", organisation);
        fields.put("purpose", purpose);
        fields.put("caseNumber", caseNumber);
        fields.put("from", from);
        fields.put("to", to);
        fields.put("after", after);
        String query = fields.entrySet().stream()
                .filter(field -> !said(field.getValue()).isEmpty())
                .map(field -> field.getKey() + "=" + UriUtils.encode(said(field.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
