package org.zhengxin.owndesk.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.RegionProfile;
import org.zhengxin.catalog.Target;
import org.zhengxin.owndesk.own.Words;
import org.zhengxin.owndesk.remedy.RemedyPage.OfKind;
import org.zhengxin.owndesk.remedy.RemedyPage.Profile;
import org.zhengxin.owndesk.remedy.RemedyPage.TimeLimit;
import org.zhengxin.owndesk.remedy.RemedyPage.Way;
import org.zhengxin.record.RecordReader;

/** Takes from the catalogue what can be done against records, and within which time an objection is dealt with. */
@Component
class RemedyKinds {

    private static final List<String> OBJECTION =
            List.of("objection-by-platform", "objection-by-provider", "objection-answer", "objection-in-all");

    private final Catalogue catalogue;
    private final RecordReader records;

    RemedyKinds(Catalogue catalogue, RecordReader records) {
        this.catalogue = catalogue;
        this.records = records;
    }

    List<OfKind> adverse() {
        return catalogue.kinds().stream()
                .filter(kind -> kind.target() == Target.RECORD && kind.adverse())
                .map(RemedyKinds::ofKind)
                .toList();
    }

    /** Returns the province's time limits first, then those of each region that has its own today. */
    List<Profile> objection() {
        LocalDate today = records.today();
        List<Profile> profiles = new ArrayList<>();
        profiles.add(new Profile(null, null, limits(Catalogue.DEFAULT_PROFILE, today)));
        for (RegionProfile region : catalogue.release().profiles()) {
            if (region.effective().contains(today)) {
                profiles.add(new Profile(region.region(), Words.of(region.basis()), limits(region.profile(), today)));
            }
        }
        return profiles;
    }

    private List<TimeLimit> limits(String profile, LocalDate today) {
        return OBJECTION.stream()
                .map(id -> catalogue.deadline(id, profile, today))
                .flatMap(Optional::stream)
                .map(limit -> new TimeLimit(Words.of(limit.label()), limit.amount(), Words.of(limit.basis())))
                .toList();
    }

    private static OfKind ofKind(Kind kind) {
        Stream<Way> ways = kind.remedies().stream()
                .map(remedy -> new Way(
                        Words.of(remedy.what()),
                        Words.of(remedy.who()),
                        Words.of(remedy.where()),
                        Words.of(remedy.basis())));
        return new OfKind(kind.code(), Words.of(kind.label()), ways.toList());
    }
}
