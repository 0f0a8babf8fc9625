package org.zhengxin.comparison.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhengxin.foundation.text.TextNormal;
import org.zhengxin.table.Cell;

/**
 * Where codes and names stand in a list that has a header (名单表头).
 *
 * @param header place of the header's row
 * @param code column of the codes, or -1
 * @param name column of the names, or -1
 */
record ListColumns(int header, int code, int name) {
    /** A header may stand under a title or a note. */
    private static final int LOOKED_AT = 20;

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(.*?\\)|\\*");

    private static final Set<String> CODES = Set.of(
            "统一社会信用代码",
            "社会信用代码",
            "信用代码",
            "统一代码",
            "主体代码",
            "企业代码",
            "代码",
            "注册号",
            "组织机构代码",
            "code",
            "uscc",
            "usci",
            "creditcode",
            "unifiedcode",
            "unifiedsocialcreditcode");

    private static final Set<String> NAMES = Set.of(
            "名称",
            "主体名称",
            "企业名称",
            "单位名称",
            "公司名称",
            "机构名称",
            "组织名称",
            "法人名称",
            "商户名称",
            "字号名称",
            "供应商",
            "供应商名称",
            "客户",
            "客户名称",
            "投标人",
            "投标人名称",
            "企业",
            "单位",
            "公司",
            "name",
            "company",
            "companyname",
            "organisation",
            "organization",
            "organisationname",
            "organizationname",
            "supplier",
            "suppliername",
            "customer",
            "customername");

    /** Finds the header among the first rows. */
    static Optional<ListColumns> find(List<List<Cell>> rows) {
        for (int row = 0; row < Math.min(LOOKED_AT, rows.size()); row++) {
            ListColumns columns = new ListColumns(row, column(rows.get(row), CODES), column(rows.get(row), NAMES));
            if (columns.code >= 0 || columns.name >= 0) {
                return Optional.of(columns);
            }
        }
        return Optional.empty();
    }

    private static int column(List<Cell> row, Set<String> labels) {
        for (int column = 0; column < row.size(); column++) {
            String label = TextNormal.label(row.get(column).text());
            if (labels.contains(IN_BRACKETS.matcher(label).replaceAll(""))) {
                return column;
            }
        }
        return -1;
    }
}
