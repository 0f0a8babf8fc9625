package org.zhengxin.portal.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Nature;
import org.zhengxin.catalog.Target;
import org.zhengxin.portal.file.CardState;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.portal.file.RecordCards;
import org.zhengxin.portal.file.Tone;
import org.zhengxin.portal.file.Words;
import org.zhengxin.record.PublicFile;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;

/**
 * Sorts an organisation's public records by kind, what matters first in front: adverse records, permissions, honours,
 * the rest. One question suffices for almost everybody; who has more of a kind than fits is counted by a second.
 */
@Component
class KindGroups {

    private static final int EACH = 10;

    private final PublicFile file;
    private final RecordReader records;
    private final RecordCards cards;
    private final Catalogue catalogue;

    KindGroups(PublicFile file, RecordReader records, RecordCards cards, Catalogue catalogue) {
        this.file = file;
        this.records = records;
        this.cards = cards;
        this.catalogue = catalogue;
    }

    List<KindGroup> of(Collection<Long> organisations) {
        List<Kind> kinds = kinds();
        Map<String, List<RecordView>> byKind =
                file.latestOfEach(organisations, kinds.stream().map(Kind::code).toList(), EACH + 1).stream()
                        .collect(Collectors.groupingBy(RecordView::kind));
        Map<String, Tally> counts = counts(organisations, byKind);
        List<KindGroup> groups = new ArrayList<>();
        for (Kind kind : kinds) {
            List<RecordView> found = byKind.get(kind.code());
            if (found != null) {
                groups.add(group(kind, found, counts.get(kind.code())));
            }
        }
        return groups;
    }

    private List<Kind> kinds() {
        return catalogue.kinds().stream()
                .filter(kind -> kind.target() == Target.RECORD)
                .sorted(Comparator.comparingInt(KindGroups::place))
                .toList();
    }

    private static int place(Kind kind) {
        if (kind.nature() == Nature.ADVERSE) {
            return 0;
        }
        return permit(kind) ? 1 : kind.nature() == Nature.POSITIVE ? 2 : 3;
    }

    private static boolean permit(Kind kind) {
        return kind.field(FieldRole.LICENCE_NUMBER).isPresent();
    }

    private Map<String, Tally> counts(Collection<Long> organisations, Map<String, List<RecordView>> byKind) {
        List<String> many = byKind.entrySet().stream()
                .filter(found -> found.getValue().size() > EACH)
                .map(Map.Entry::getKey)
                .toList();
        return many.isEmpty()
                ? Map.of()
                : file
                        .counts(organisations, many, records.today().plusDays(CardState.SOON_DAYS), Tally.MOST + 1)
                        .stream()
                        .collect(Collectors.toMap(PublicFile.Count::kind, Tally::of, (one, _) -> one));
    }

    private KindGroup group(Kind kind, List<RecordView> found, @Nullable Tally counted) {
        List<RecordCard> shown = found.stream()
                .limit(EACH)
                .map(record -> cards.card(record, null))
                .toList();
        return new KindGroup(
                kind.code(),
                Words.of(kind.label()),
                Words.of(kind.nature().label()),
                Tone.of(kind.nature()),
                permit(kind),
                shown,
                counted == null ? Tally.of(shown) : counted);
    }
}
