package org.zhengxin.portal.publicity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.portal.file.Places;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.portal.file.RecordCards;
import org.zhengxin.portal.file.Subject;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.web.Listing;

/** Reads the latest public records of a kind, each with the organisation that it is about. */
@Component
class LatestRecords {

    private final RecordReader records;
    private final RecordCards cards;
    private final OrganisationReader organisations;

    LatestRecords(RecordReader records, RecordCards cards, OrganisationReader organisations) {
        this.records = records;
        this.cards = cards;
        this.organisations = organisations;
    }

    Listing<RecordCard> of(String kind, @Nullable String after, int limit) {
        List<RecordView> found = records.latest(kind, Places.read(after), limit + 1);
        Map<Long, Subject> subjects = new HashMap<>();
        return Listing.of(found, limit, Places::after)
                .map(record -> cards.card(record, subjects.computeIfAbsent(record.organisationId(), this::subject)));
    }

    private Subject subject(long id) {
        Organisation organisation = organisations.find(id).orElseThrow();
        return new Subject(organisation.code(), organisation.name());
    }
}
