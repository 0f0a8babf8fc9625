package org.zhengxin.intake.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhengxin.foundation.code.OrganisationCode;
import org.zhengxin.foundation.code.UnifiedCode;

/** Writes penalties as an agency does: the official labels, commas, UTF-8. */
public final class Penalties {
    private static final List<String> LABELS = List.of(
            "行政相对人名称",
            "行政相对人类别",
            "行政相对人代码_1(统一社会信用代码)",
            "法定代表人",
            "法定代表人证件类型",
            "法定代表人证件号码",
            "行政处罚决定书文号",
            "违法行为类型",
            "违法事实",
            "处罚依据",
            "处罚类别",
            "处罚内容",
            "罚款金额（万元）",
            "处罚决定日期",
            "处罚有效期",
            "公示截止期",
            "处罚机关",
            "处罚机关统一社会信用代码",
            "数据来源单位",
            "数据来源单位统一社会信用代码",
            "备注");

    private final String authority;
    private final String authorityCode;
    private final List<Map<String, String>> rows = new ArrayList<>();

    public Penalties(String authority, String authorityCode) {
        this.authority = authority;
        this.authorityCode = authorityCode;
    }

    /** Returns a sound code of a fictional company. */
    public static String company(int number) {
        return UnifiedCode.of("91410103", OrganisationCode.of("%08d".formatted(number)))
                .value();
    }

    /** Adds a fine of 50,000 yuan and returns the row, to be changed at will. */
    public Map<String, String> fine(int company, String document, String decidedOn) {
        Map<String, String> row = new LinkedHashMap<>();
        LABELS.forEach(label -> row.put(label, ""));
        row.put("行政相对人名称", "测试" + company + "有限公司");
        row.put("行政相对人类别", "法人及非法人组织");
        row.put("行政相对人代码_1(统一社会信用代码)", company(company));
        row.put("法定代表人", "赵某");
        row.put("行政处罚决定书文号", document);
        row.put("违法行为类型", "未按规定公示信息");
        row.put("违法事实", "未按规定公示信息");
        row.put("处罚依据", "有关规定");
        row.put("处罚类别", "罚款");
        row.put("处罚内容", "罚款人民币伍万元整");
        row.put("罚款金额（万元）", "5");
        row.put("处罚决定日期", decidedOn);
        row.put("处罚有效期", "2099/12/31");
        row.put("公示截止期", "2099/12/31");
        row.put("处罚机关", authority);
        row.put("处罚机关统一社会信用代码", authorityCode);
        row.put("数据来源单位", authority);
        row.put("数据来源单位统一社会信用代码", authorityCode);
        rows.add(row);
        return row;
    }

    /** Returns the file. */
    public String csv() {
        StringBuilder csv = new StringBuilder(String.join(",", LABELS)).append("\r\n");
        for (Map<String, String> row : rows) {
            csv.append(LABELS.stream()
                            .map(label -> '"' + row.getOrDefault(label, "").replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
    }
}
