package org.zhengxin.officedesk.releases;

import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhengxin.web.Language;
import org.zhengxin.web.Text;

/** What the parts of catalogue entries are called (条目内容名称). */
final class PartNames {
    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("label", Text.of("名称", "name")),
            Map.entry("group", Text.of("大类", "group")),
            Map.entry("nature", Text.of("性质", "nature")),
            Map.entry("subjects", Text.of("主体类别", "subjects")),
            Map.entry("recordingBasis", Text.of("归集依据", "basis for recording")),
            Map.entry("publicationBasis", Text.of("公示依据", "basis for publication")),
            Map.entry("basis", Text.of("依据", "basis")),
            Map.entry("title", Text.of("法规名称", "act")),
            Map.entry("citation", Text.of("条款", "article")),
            Map.entry("verified", Text.of("已核对原文", "text was read")),
            Map.entry("providers", Text.of("提供单位", "providers")),
            Map.entry("updateCycle", Text.of("更新周期", "update cycle")),
            Map.entry("publication", Text.of("使用范围与期限", "channels and periods")),
            Map.entry("channels", Text.of("渠道", "channel")),
            Map.entry("clauses", Text.of("条件", "clause")),
            Map.entry("limits", Text.of("期限", "limit")),
            Map.entry("period", Text.of("时长", "length")),
            Map.entry("from", Text.of("起算", "from")),
            Map.entry("decided", Text.of("决定日期范围", "decided")),
            Map.entry("hidden", Text.of("不公示原因", "hidden because")),
            Map.entry("severities", Text.of("失信等级", "severities")),
            Map.entry("severity", Text.of("等级判定", "severity")),
            Map.entry("identity", Text.of("识别键", "identity")),
            Map.entry("end", Text.of("终止方式", "end")),
            Map.entry("remedies", Text.of("救济", "remedies")),
            Map.entry("challenges", Text.of("复议诉讼期限", "challenges")),
            Map.entry("fields", Text.of("字段", "field")),
            Map.entry("templates", Text.of("表单", "form")),
            Map.entry("columns", Text.of("列", "column")),
            Map.entry("requirement", Text.of("是否必填", "requirement")),
            Map.entry("unit", Text.of("单位", "unit")),
            Map.entry("amount", Text.of("数量", "amount")),
            Map.entry("type", Text.of("类型", "type")),
            Map.entry("role", Text.of("含义", "meaning")),
            Map.entry("values", Text.of("取值", "values")),
            Map.entry("PUBLIC", Text.of("社会公示", "public")),
            Map.entry("GOVERNMENT", Text.of("政务共享", "government")),
            Map.entry("AUTHORISED", Text.of("授权查询", "authorised")),
            Map.entry("REPORT", Text.of("信用报告", "report")),
            Map.entry("WORKING_DAYS", Text.of("工作日", "working days")),
            Map.entry("DAYS", Text.of("日", "days")),
            Map.entry("MONTHS", Text.of("月", "months")),
            Map.entry("DECIDED_ON", Text.of("决定之日", "the day of the decision")),
            Map.entry("true", Text.of("是", "yes")));

    private PartNames() {}

    /** Returns the names that lead to a part, as readers see them. */
    static String path(List<String> path, Language language) {
        return path.stream().map(part -> of(part, language)).collect(Collectors.joining(" › "));
    }

    /** Returns a name or a value as readers see it; periods in words. */
    static String of(String part, Language language) {
        Text name = NAMES.get(part);
        if (name != null) {
            return name.in(language);
        }
        return part.startsWith("P") ? period(part, language) : part;
    }

    private static String period(String text, Language language) {
        try {
            Period period = Period.parse(text);
            Text words = Text.of(
                    words(period.getYears(), "年") + words(period.getMonths(), "个月") + words(period.getDays(), "日"),
                    words(period.getYears(), " years ")
                            + words(period.getMonths(), " months ")
                            + words(period.getDays(), " days"));
            return words.in(language).strip();
        } catch (DateTimeException none) {
            return text;
        }
    }

    private static String words(int number, String unit) {
        return number == 0 ? "" : number + unit;
    }
}
