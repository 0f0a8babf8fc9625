package org.zhengxin.portal.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.portal.file.RecordCards;
import org.zhengxin.portal.file.Words;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;

/**
 * Sorts an organisation's public records by kind. One question suffices for almost everybody; the few with more records
 * than fit on a page are asked kind by kind.
 */
@Component
class KindGroups {

    private static final int FITS = 60;
    private static final int OF_MANY = 10;

    private final RecordReader records;
    private final RecordCards cards;
    private final Catalogue catalogue;

    KindGroups(RecordReader records, RecordCards cards, Catalogue catalogue) {
        this.records = records;
        this.cards = cards;
        this.catalogue = catalogue;
    }

    List<KindGroup> of(Collection<Long> organisations) {
        List<RecordView> found = records.publicOf(organisations, null, null, FITS + 1);
        return found.size() <= FITS ? sorted(found) : kindByKind(organisations);
    }

    private List<KindGroup> sorted(List<RecordView> found) {
        Map<String, List<RecordView>> byKind = found.stream().collect(Collectors.groupingBy(RecordView::kind));
        List<KindGroup> groups = new ArrayList<>();
        for (Kind kind : catalogue.kinds()) {
            List<RecordView> ofKind = byKind.getOrDefault(kind.code(), List.of());
            if (!ofKind.isEmpty()) {
                groups.add(group(kind, ofKind, false));
            }
        }
        return groups;
    }

    private List<KindGroup> kindByKind(Collection<Long> organisations) {
        List<KindGroup> groups = new ArrayList<>();
        for (Kind kind : catalogue.kinds()) {
            if (kind.target() == Target.RECORD) {
                List<RecordView> found = records.publicOf(organisations, kind.code(), null, OF_MANY + 1);
                if (!found.isEmpty()) {
                    boolean hasMore = found.size() > OF_MANY;
                    groups.add(group(kind, hasMore ? found.subList(0, OF_MANY) : found, hasMore));
                }
            }
        }
        return groups;
    }

    private KindGroup group(Kind kind, List<RecordView> found, boolean hasMore) {
        return new KindGroup(
                kind.code(),
                Words.of(kind.label()),
                Words.of(kind.nature().label()),
                kind.adverse(),
                found.stream().map(record -> cards.card(record, null)).toList(),
                hasMore);
    }
}
