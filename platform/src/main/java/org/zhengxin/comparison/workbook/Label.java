package org.zhengxin.comparison.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengxin.foundation.text.TextNormal;
import org.zhengxin.table.SourceRow;
import org.zhengxin.web.Text;

/** A column of the workbook (工作簿列名); a workbook that comes back is known by them, in either language. */
enum Label {
    NUMBER("序号", "No."),
    GIVEN("所查内容", "As submitted"),
    OUTCOME("匹配方式", "Match"),
    CODE("统一社会信用代码", "Unified code"),
    NAME("主体名称", "Organisation"),
    STATUS("登记状态", "Registration status"),
    SHOWN("公示信息条数", "Public records"),
    HOLDINGS("各类公示信息", "Public records by kind"),
    NOTES("说明", "Notes"),
    CANDIDATES("可能的主体", "Candidates"),
    DAY("比对日期", "Compared on"),
    ADDRESS("网址", "Address"),
    KIND("信息类别", "Kind of record"),
    COUNT("条数", "Count"),
    LAST_DAY("最晚公示截止日", "Latest last public day"),
    DOCUMENT("文书号", "Document number"),
    AUTHORITY("决定机关", "Deciding authority"),
    DECIDED("决定日期", "Decided on"),
    UNTIL("公示截止日", "Last public day"),
    RECEIVED("收到时间", "Received"),
    VERSION("版次", "Version"),
    RECORD("信息编号", "Record ID"),
    TYPE("变化", "Change"),
    CHANGE("变化内容", "What changed"),
    SOURCE("数据提供单位", "Source"),
    ROLE("提供内容", "What it delivers"),
    TEXT("说明文字", "Text");

    private static final int LOOKED_AT = 20;

    private final Text text;

    Label(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    Text text() {
        return text;
    }

    private boolean is(String cell) {
        String label = TextNormal.label(cell);
        return label.equals(TextNormal.label(text.zh())) || label.equals(TextNormal.label(text.en()));
    }

    /**
     * The columns of a sheet, by what they hold.
     *
     * @param header place of the header's row among the rows
     */
    record Columns(int header, Map<Label, Integer> places) {

        boolean has(Set<Label> labels) {
            return places.keySet().containsAll(labels);
        }

        boolean has(Label label) {
            return places.containsKey(label);
        }

        /** Returns what stands in a column; empty if the sheet has none such. */
        String text(SourceRow row, Label label) {
            Integer place = places.get(label);
            return place == null ? "" : row.text(place).strip();
        }
    }

    /** Finds the row of a sheet's beginning in which most of the labels stand. */
    static Columns columns(List<SourceRow> rows) {
        Columns best = new Columns(-1, Map.of());
        for (int row = 0; row < Math.min(LOOKED_AT, rows.size()); row++) {
            Map<Label, Integer> places = places(rows.get(row));
            if (places.size() > best.places.size()) {
                best = new Columns(row, places);
            }
        }
        return best;
    }

    private static Map<Label, Integer> places(SourceRow row) {
        Map<Label, Integer> places = new EnumMap<>(Label.class);
        for (int column = 0; column < row.cells().size(); column++) {
            for (Label label : values()) {
                if (label.is(row.text(column))) {
                    places.putIfAbsent(label, column);
                }
            }
        }
        return places;
    }
}
