package org.zhengxin.portal.publicity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.portal.file.Places;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.portal.file.RecordCards;
import org.zhengxin.portal.file.Subject;
import org.zhengxin.record.ListQuery;
import org.zhengxin.record.PublicList;
import org.zhengxin.record.RecordReader;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Listing;

/** Reads publicity lists as cards, each with the organisation that it is about (公示列表). */
@Component
class PublicRecords {
    private final PublicList lists;
    private final RecordCards cards;
    private final Agencies agencies;

    PublicRecords(PublicList lists, RecordCards cards, Agencies agencies) {
        this.lists = lists;
        this.cards = cards;
        this.agencies = agencies;
    }

    /** Returns the page after a cursor; it may hold few or none and still have a next one. */
    Listing<RecordCard> page(PublicityForm form, String kind, @Nullable String after, int limit) {
        PublicList.Page page = lists.page(query(form, kind), Places.read(after), limit);
        List<RecordCard> items = page.lines().stream()
                .map(line -> cards.card(line.record(), new Subject(line.code(), line.name())))
                .toList();
        return new Listing<>(items, cursor(page.next()));
    }

    /** Returns the latest of a kind. */
    List<RecordCard> latest(String kind, int limit) {
        return page(new PublicityForm(kind, null, null, null, null), kind, null, limit)
                .items();
    }

    private ListQuery query(PublicityForm form, String kind) {
        String authority = form.authorityCode();
        return new ListQuery(
                kind,
                form.first(),
                form.last(),
                authority == null ? null : agencies.authorityKey(authority, null),
                form.regions());
    }

    private static @Nullable String cursor(RecordReader.@Nullable Place next) {
        return next == null
                ? null
                : Cursor.of(next.decidedOn().toString(), next.recordId().toString())
                        .encoded();
    }
}
