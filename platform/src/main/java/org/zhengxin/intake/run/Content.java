package org.zhengxin.intake.run;

import java.util.ArrayList;
import java.util.List;
import org.zhengxin.catalog.Field;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.intake.mapping.SheetPlan;
import org.zhengxin.intake.row.Row;

/** What is kept of a row that comes back (退回行内容): the cells that fill fields, in the sender's order. */
final class Content {
    private Content() {}

    static String of(Row row) {
        SheetPlan plan = row.plan();
        List<String> cells = new ArrayList<>(plan.header().size());
        for (int column = 0; column < plan.header().size(); column++) {
            cells.add(plan.keeps(column) ? row.source().text(column) : "");
        }
        List<Field> fields = plan.kind().fields();
        for (int i = 0; i < fields.size(); i++) {
            int column = plan.columnOf(i);
            String covered = row.text(i);
            if (fields.get(i).freeText() && column != SheetPlan.NONE && covered != null) {
                cells.set(column, covered);
            }
        }
        return CanonicalJson.write(cells);
    }
}
