package org.zhengxin.comparison.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.intake.Deliveries;
import org.zhengxin.record.RecordReader;
import org.zhengxin.web.Text;

/** Says of what moment the data are (数据截至), and what is not shown to anybody. */
@Component
class Sources {
    private final Deliveries deliveries;
    private final Agencies agencies;
    private final RecordReader records;
    private final Catalogue catalogue;

    Sources(Deliveries deliveries, Agencies agencies, RecordReader records, Catalogue catalogue) {
        this.deliveries = deliveries;
        this.agencies = agencies;
        this.records = records;
        this.catalogue = catalogue;
    }

    List<Source> all() {
        return deliveries.latest().stream()
                .flatMap(delivery -> agencies.byId(delivery.agencyId()).stream()
                        .map(agency -> new Source(
                                agency.id(), name(agency), agency.providesRegistration(), delivery.receivedAt())))
                .toList();
    }

    Map<String, Text> withheld() {
        Map<String, Text> withheld = new LinkedHashMap<>();
        records.withheldKinds()
                .forEach(code -> catalogue
                        .kind(code)
                        .ifPresent(kind -> withheld.put(
                                code, Text.of(kind.label().zh(), kind.label().en()))));
        return withheld;
    }

    private static Text name(Agency agency) {
        return agency.label();
    }
}
