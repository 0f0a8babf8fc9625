package org.zhengxin.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Listing;

/**
 * Merges organisations and undoes it (主体合并).
 *
 * <p>A merge is a dated link and moves nothing: reads and identity go through the group, and undoing ends the link.
 */
@Component
public class OrganisationMerges {
    private final MergeLock lock;
    private final MergeLinks links;
    private final OrganisationStore store;
    private final OrganisationReader reader;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationMerges(
            MergeLock lock,
            MergeLinks links,
            OrganisationStore store,
            OrganisationReader reader,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lock = lock;
        this.links = links;
        this.store = store;
        this.reader = reader;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Merges one organisation into another; waits until no rows are being filed.
     *
     * @param retired code of the organisation to retire
     * @param surviving code of the organisation that goes on; may itself be retired later
     * @param from the day of the merge, not in the future
     * @param reason why
     * @param actor who decides, as {@code office:…}
     */
    @Transactional
    public MergeResult merge(String retired, String surviving, LocalDate from, String reason, String actor) {
        if (from.isAfter(LocalDate.now(clock))) {
            return new MergeResult.NotYet();
        }
        lock.exclusive();
        String leavingCode = retired.toUpperCase(Locale.ROOT);
        String stayingCode = surviving.toUpperCase(Locale.ROOT);
        Map<String, Organisation> both = store.locked(List.of(leavingCode, stayingCode));
        Organisation leaving = both.get(leavingCode);
        Organisation staying = both.get(stayingCode);
        if (leaving == null || staying == null) {
            return new MergeResult.UnknownOrganisation(leaving == null);
        }
        return merge(leaving, staying, from, Cleaned.text(reason), actor);
    }

    private MergeResult merge(Organisation leaving, Organisation staying, LocalDate from, String reason, String actor) {
        Optional<MergeLinks.Stored> held = links.inForceFor(leaving.id());
        if (held.isPresent()) {
            return new MergeResult.AlreadyRetired(held.get().link());
        }
        // Whoever is retired nowhere is the root of its group: only its own group could lead back to it.
        if (reader.rootOf(staying) == leaving.id()) {
            return new MergeResult.Circle();
        }
        MergeLinks.Stored opened = links.open(leaving.id(), staying.id(), from, reason, actor, clock.instant());
        events.publishEvent(new OrganisationsMerged(opened.link().id(), leaving.id(), staying.id()));
        return new MergeResult.Merged(opened.link());
    }

    /**
     * Ends a link; waits until no rows are being filed.
     *
     * @param linkId key of the link
     * @param reason why
     * @param actor who decides, as {@code office:…}
     */
    @Transactional
    public UndoResult undo(long linkId, String reason, String actor) {
        lock.exclusive();
        Optional<MergeLinks.Stored> held = links.find(linkId);
        if (held.isEmpty()) {
            return new UndoResult.Unknown();
        }
        if (held.get().isEnded()) {
            return new UndoResult.AlreadyUndone(held.get().link());
        }
        MergeLinks.Stored ended = links.end(linkId, Cleaned.text(reason), actor, clock.instant());
        events.publishEvent(new MergeUndone(linkId, ended.retiredId(), ended.survivingId()));
        return new UndoResult.Undone(ended.link());
    }

    /** Finds a link, ended or not. */
    public Optional<MergeLink> find(long linkId) {
        return links.find(linkId).map(MergeLinks.Stored::link);
    }

    /** Returns the links in force that name an organisation, the latest first. */
    public List<MergeLink> inForce(long organisation) {
        return links.inForceWith(organisation).stream()
                .map(MergeLinks.Stored::link)
                .toList();
    }

    /** Lists links, the latest first, ended ones too. */
    public Listing<MergeLink> list(int limit, @Nullable String after) {
        long before =
                Cursor.read(after, 1).map(cursor -> Keys.number(cursor, 0)).orElse(Long.MAX_VALUE);
        List<MergeLink> found = links.before(before, limit + 1).stream()
                .map(MergeLinks.Stored::link)
                .toList();
        return Listing.of(found, limit, link -> Cursor.of(Long.toString(link.id())));
    }
}
