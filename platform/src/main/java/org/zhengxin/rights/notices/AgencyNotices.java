package org.zhengxin.rights.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;

/** The credit-repair notices of an agency's own records (本单位告知书), written down as read before they are given. */
@Component
class AgencyNotices {
    private static final int ON_ONE_PAGE = 50;

    /** How many notices are laid out at a time. */
    private static final int PORTION = 50;

    /** How many notices one document takes at most. */
    private static final int MOST_IN_ONE = 2_000;

    private final NoticeFinder finder;
    private final RepairNotices notices;
    private final OrganisationReader organisations;
    private final AccessTrail trail;

    AgencyNotices(NoticeFinder finder, RepairNotices notices, OrganisationReader organisations, AccessTrail trail) {
        this.finder = finder;
        this.notices = notices;
        this.organisations = organisations;
        this.trail = trail;
    }

    /** Some of them, and whether there are more. */
    record Shown(List<RepairNotice> notices, boolean more) {}

    Shown list(Caller.OfAccount caller, Agency agency, String organisation, @Nullable UUID batch) {
        List<String> kinds = notices.kinds();
        List<NoticeFinder.Found> found;
        if (batch != null) {
            found = finder.ofBatch(agency.id(), batch, kinds, null, ON_ONE_PAGE + 1);
        } else if (!organisation.isEmpty()) {
            found = organisations
                    .find(organisation)
                    .map(one -> finder.about(agency.id(), organisations.groupOf(one), kinds, ON_ONE_PAGE + 1))
                    .orElse(List.of());
        } else {
            found = finder.latest(agency.id(), kinds, ON_ONE_PAGE + 1);
        }
        List<RepairNotice> shown = made(found.stream().limit(ON_ONE_PAGE).toList());
        read(caller, shown);
        return new Shown(shown, found.size() > ON_ONE_PAGE);
    }

    RepairNotice one(Caller.OfAccount caller, Agency agency, UUID record) {
        RepairNotice notice = finder.one(agency.id(), record)
                .flatMap(found -> made(List.of(found)).stream().findFirst())
                .orElseThrow(NoticeCodes::notFound);
        read(caller, List.of(notice));
        return notice;
    }

    /** Returns the notices of a batch, portion by portion. */
    Portions portions(Caller.OfAccount caller, Agency agency, UUID batch) {
        return new Portions(caller, agency, batch);
    }

    private List<RepairNotice> made(Collection<NoticeFinder.Found> found) {
        return notices.of(
                found.stream().map(NoticeFinder.Found::organisation).distinct().toList(),
                found.stream().map(NoticeFinder.Found::record).distinct().toList());
    }

    private void read(Caller.OfAccount caller, List<RepairNotice> shown) {
        if (!shown.isEmpty()) {
            trail.write(
                    caller,
                    Reason.ownData(),
                    shown.stream()
                            .map(notice -> Access.to(ReadView.RECORDS, notice.organisationId())
                                    .of(List.of(notice.record())))
                            .toList());
        }
    }

    /** Goes through a batch; of what needs no notice any more there is none. */
    final class Portions implements Iterator<List<RepairNotice>> {
        private final Caller.OfAccount caller;
        private final Agency agency;
        private final UUID batch;
        private final List<String> kinds = notices.kinds();
        private NoticeFinder.@Nullable Found last;
        private boolean over;
        private int given;
        private List<RepairNotice> next;

        private Portions(Caller.OfAccount caller, Agency agency, UUID batch) {
            this.caller = caller;
            this.agency = agency;
            this.batch = batch;
            this.next = read();
        }

        @Override
        public boolean hasNext() {
            return !next.isEmpty();
        }

        @Override
        public List<RepairNotice> next() {
            if (next.isEmpty()) {
                throw new NoSuchElementException();
            }
            List<RepairNotice> portion = next;
            given += portion.size();
            next = given >= MOST_IN_ONE ? List.of() : read();
            return portion;
        }

        private List<RepairNotice> read() {
            List<RepairNotice> portion = new ArrayList<>();
            while (portion.isEmpty() && !over) {
                List<NoticeFinder.Found> found = finder.ofBatch(agency.id(), batch, kinds, last, PORTION);
                over = found.size() < PORTION;
                if (!found.isEmpty()) {
                    last = found.getLast();
                    portion.addAll(made(found));
                }
            }
            AgencyNotices.this.read(caller, portion);
            return portion;
        }
    }
}
