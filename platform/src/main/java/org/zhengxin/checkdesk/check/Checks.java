package org.zhengxin.checkdesk.check;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.organisation.Lookup;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessLine;
import org.zhengxin.trail.AccessReader;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;

/**
 * Begins checks and finds them again (核查登记). The access is written before anything is shown; for half an hour its number
 * opens the page, so that it can be paged through and printed as one access.
 */
@Component
class Checks {
    private static final Duration OPEN = Duration.ofMinutes(30);

    private final AccessTrail trail;
    private final AccessReader accesses;
    private final OrganisationReader organisations;
    private final Clock clock;

    Checks(AccessTrail trail, AccessReader accesses, OrganisationReader organisations, Clock clock) {
        this.trail = trail;
        this.accesses = accesses;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What a check opened. */
    record Opened(AccessLine access, Organisation organisation) {}

    /** Writes down that an organisation is checked; returns the number of the access. */
    long begin(Caller.OfAccount caller, Reason reason, String code) {
        Organisation organisation = switch (organisations.lookup(code.strip())) {
            case Lookup.Found found -> found.organisation();
            case Lookup.Retired retired -> retired.survivor();
            case Lookup.Unknown unknown -> throw CheckProblem.CHECK_SUBJECT_UNKNOWN.exception();
        };
        requireScope(caller.account(), organisation);
        return trail.write(caller, reason, Access.to(ReadView.RECORDS, organisation.id()));
    }

    /** Opens a check of the caller's own that is not too long ago. */
    Opened open(Caller.OfAccount caller, long number) {
        AccessLine access = accesses.own(caller, number, clock.instant().minus(OPEN))
                .filter(line -> line.what().equals(ReadView.RECORDS.word()))
                .orElseThrow(CheckProblem.CHECK_OVER::exception);
        Long key = access.organisation();
        Organisation organisation = (key == null ? Optional.<Organisation>empty() : organisations.find(key))
                .orElseThrow(CheckProblem.CHECK_OVER::exception);
        requireScope(caller.account(), organisation);
        return new Opened(access, organisation);
    }

    private static void requireScope(Account account, Organisation organisation) {
        if (!account.coversRegion(organisation.data().region())) {
            throw CheckProblem.CHECK_OUT_OF_SCOPE.exception();
        }
    }
}
