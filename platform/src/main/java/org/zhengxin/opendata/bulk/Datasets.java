package org.zhengxin.opendata.bulk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.organisation.RegisterExport;
import org.zhengxin.record.PublicExport;

/** What is given away whole (开放数据集): the register, and the published kinds that the catalogue does not call adverse. */
@Component
class Datasets {
    private final Catalogue catalogue;
    private final PublicExport records;
    private final RegisterExport register;
    private final Clock clock;

    Datasets(Catalogue catalogue, PublicExport records, RegisterExport register, Clock clock) {
        this.catalogue = catalogue;
        this.records = records;
        this.register = register;
        this.clock = clock;
    }

    /** Returns those of today. */
    List<Dataset> today() {
        List<Dataset> sets = new ArrayList<>();
        sets.add(new RegisterDataset(register, clock));
        catalogue.kinds().stream().filter(Datasets::isOpen).forEach(kind -> sets.add(new RecordDataset(kind, records)));
        return sets;
    }

    private static boolean isOpen(Kind kind) {
        return !kind.adverse()
                && kind.target() == Target.RECORD
                && kind.publicationBasis() != null
                && kind.publication().channels().containsKey(Channel.PUBLIC);
    }
}
