package org.zhengxin.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Forms;

/** Rows under the official headers of the form of 2016. */
final class OlderForm {
    static final String STATUS = "当前状态";

    private OlderForm() {}

    /** Returns a penalty in force (status 0) that is public. */
    static Map<String, String> penalty(City.Firm firm, Client.Agency authority) {
        String decided = Forms.today().minusDays(10).toString().replace('-', '/');
        Map<String, String> row = new LinkedHashMap<>();
        row.put("行政处罚决定书文号", Forms.documentNumber());
        row.put("处罚名称", "销售不合格产品案");
        row.put("处罚编码", "410100-CF-1");
        row.put("处罚类别1", "没收违法所得、没收非法财物");
        row.put("处罚事由", "销售不符合标准的产品");
        row.put("处罚依据", "《中华人民共和国产品质量法》第四十九条");
        row.put("行政相对人名称", firm.name());
        row.put("行政相对人代码_1(统一社会信用代码)", firm.code());
        row.put("处罚结果", "没收违法所得");
        row.put("处罚决定日期", decided);
        row.put("处罚机关", authority.name());
        row.put(STATUS, "0");
        row.put("地方编码", "410100");
        row.put("数据更新时间戳", decided);
        return row;
    }
}
