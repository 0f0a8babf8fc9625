package org.zhengxin.demo.act;

import java.time.LocalDate;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.demo.act.Value.Text;
import org.zhengxin.demo.city.Sector.Licence;

/** The particulars of a licence (行政许可). */
final class LicenceFacts {
    private static final LocalDate NO_END = LocalDate.of(2099, 12, 31);

    private LicenceFacts() {}

    static void fill(Row row, Decision decision) {
        Licence licence = decision.dice().pick(decision.sector().licences());
        LocalDate from = decision.on();
        row.put(FieldRole.DOCUMENT_NAME, "准予行政许可决定书")
                .put("XK_XKLB", new Text(licence.category()))
                .put("XK_XKZS", new Text(licence.certificate()))
                .put("XK_NR", new Text(licence.content()))
                .put(FieldRole.LICENCE_NUMBER, number(decision))
                .put(FieldRole.VALID_FROM, from)
                .put(
                        FieldRole.VALID_UNTIL,
                        licence.years() == 0
                                ? NO_END
                                : from.plusYears(licence.years()).minusDays(1));
    }

    private static String number(Decision decision) {
        return "ZZ%s%010d%03d"
                .formatted(
                        decision.organisation().region(),
                        decision.organisation().number() % 10_000_000_000L,
                        decision.index());
    }
}
