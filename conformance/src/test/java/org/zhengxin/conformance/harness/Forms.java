package org.zhengxin.conformance.harness;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows under the official headers in Chinese, sound unless a test makes them otherwise. */
public final class Forms {
    public static final String NAME = "行政相对人名称";
    public static final String CATEGORY = "行政相对人类别";
    public static final String CODE = "行政相对人代码_1(统一社会信用代码)";
    public static final String DOCUMENT = "行政处罚决定书文号";
    public static final String FACTS = "违法事实";
    public static final String CLASS = "处罚类别";
    public static final String CONTENT = "处罚内容";
    public static final String FINE = "罚款金额（万元）";
    public static final String DECIDED = "处罚决定日期";
    public static final String PUBLIC_UNTIL = "公示截止期";
    public static final String AUTHORITY = "处罚机关";
    public static final String AUTHORITY_CODE = "处罚机关统一社会信用代码";

    private Forms() {}

    /** Returns today in the register's time zone. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** Returns a row of the registration feed. */
    public static Map<String, String> registration(String code, String name) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("统一社会信用代码", code);
        row.put("主体名称", name);
        row.put("主体类型", "企业法人");
        row.put("登记状态", "存续");
        row.put("成立日期", "2015-06-01");
        row.put("登记机关", "中州市市场监督管理局");
        row.put("行政区划代码", "410100");
        row.put("行业代码", "C13");
        row.put("法定代表人", "欧阳测试");
        row.put("住所", "中州市示范路1号");
        row.put("注册号", "");
        row.put("曾用名", "");
        return row;
    }

    /** Returns a document number that no other row has. */
    public static String documentNumber() {
        return "中市监罚〔2026〕%d号".formatted(Codes.serial());
    }

    /** Returns a penalty of 50,000 yuan, which is moderate. */
    public static Map<String, String> penalty(String code, String name, Client.Agency authority) {
        LocalDate decided = today().minusDays(10);
        Map<String, String> row = new LinkedHashMap<>();
        row.put(NAME, name);
        row.put(CATEGORY, "法人及非法人组织");
        row.put(CODE, code);
        row.put("行政相对人代码_2(工商注册号)", "");
        row.put("行政相对人代码_3(组织机构代码)", "");
        row.put("行政相对人代码_4(税务登记号)", "");
        row.put("行政相对人代码_5(事业单位证书号)", "");
        row.put("行政相对人代码_6(社会组织登记证号)", "");
        row.put("法定代表人", "");
        row.put("法定代表人证件类型", "");
        row.put("法定代表人证件号码", "");
        row.put("证件类型", "");
        row.put("证件号码", "");
        row.put(DOCUMENT, documentNumber());
        row.put("违法行为类型", "销售不合格产品");
        row.put(FACTS, "销售不符合标准的产品");
        row.put("处罚依据", "《中华人民共和国产品质量法》第四十九条");
        row.put(CLASS, "罚款");
        row.put(CONTENT, "罚款人民币伍万元整");
        row.put(FINE, "5");
        row.put("没收违法所得、没收非法财物的金额（万元）", "");
        row.put("暂扣或吊销证照名称及编号", "");
        row.put(DECIDED, decided.toString());
        row.put("处罚有效期", decided.plusYears(1).toString());
        row.put(PUBLIC_UNTIL, decided.plusYears(1).toString());
        row.put(AUTHORITY, authority.name());
        row.put(AUTHORITY_CODE, authority.code());
        row.put("数据来源单位", authority.name());
        row.put("数据来源单位统一社会信用代码", authority.code());
        row.put("备注", "");
        return row;
    }

    /** Returns a penalty of 2,000 yuan, which is minor. */
    public static Map<String, String> minorPenalty(String code, String name, Client.Agency authority) {
        return with(with(penalty(code, name, authority), FINE, "0.2"), CONTENT, "罚款人民币贰仟元整");
    }

    /** Returns a licence in force. */
    public static Map<String, String> licence(String code, String name, Client.Agency authority) {
        LocalDate decided = today().minusDays(5);
        int serial = Codes.serial();
        Map<String, String> row = new LinkedHashMap<>();
        row.put(NAME, name);
        row.put(CATEGORY, "法人及非法人组织");
        row.put(CODE, code);
        row.put("行政许可决定文书名称", "食品经营许可");
        row.put("行政许可决定文书号", "中市监许〔2026〕%d号".formatted(serial));
        row.put("许可类别", "普通");
        row.put("许可证书名称", "食品经营许可证");
        row.put("许可编号", "JY1%011d".formatted(serial));
        row.put("许可内容", "准予经营预包装食品");
        row.put("许可决定日期", decided.toString());
        row.put("有效期自", decided.toString());
        row.put("有效期至", decided.plusYears(5).toString());
        row.put("许可机关", authority.name());
        row.put("许可机关统一社会信用代码", authority.code());
        row.put("当前状态", "1");
        row.put("数据来源单位", authority.name());
        row.put("数据来源单位统一社会信用代码", authority.code());
        return row;
    }

    /** Returns a copy with another value. */
    public static Map<String, String> with(Map<String, String> row, String label, String value) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        changed.put(label, value);
        return changed;
    }

    /** Returns a table of rows. */
    @SafeVarargs
    public static Table table(Map<String, String>... rows) {
        return Table.of(List.of(rows));
    }
}
