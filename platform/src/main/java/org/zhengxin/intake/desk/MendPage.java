package org.zhengxin.intake.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.intake.RowPlace;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.web.Text;

/**
 * The form in which a row is mended (修改行).
 *
 * @param findings what is wrong with it
 * @param fields its cells, by the sender's own columns
 * @param problem why what was sent could not be taken, or null
 */
record MendPage(
        String token,
        Account account,
        RowPlace place,
        String sheet,
        Text kind,
        RowOutcome outcome,
        List<BatchPage.Finding> findings,
        List<Field> fields,
        @Nullable Text problem) {

    /**
     * One cell.
     *
     * @param name of the form's field
     * @param header the sender's own label
     * @param label what the catalogue calls the field
     * @param required whether rows must fill it in
     * @param prose whether it is long
     * @param wrong what is wrong with it
     * @param words the words that it may hold; empty if any
     */
    record Field(
            String name,
            String header,
            Text label,
            String value,
            boolean required,
            boolean prose,
            List<Text> wrong,
            List<String> words) {}
}
