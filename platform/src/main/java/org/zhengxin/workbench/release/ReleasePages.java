package org.zhengxin.workbench.release;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Severity;
import org.zhengxin.record.PublicationLimit;
import org.zhengxin.record.WaitingAgencies;
import org.zhengxin.record.WaitingRecord;
import org.zhengxin.record.WaitingRecords;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Text;

/** Gathers what the pages about releases show (放行页面数据), and writes down who read it before it is shown. */
@Component
class ReleasePages {
    private static final int ON_ONE_PAGE = 50;

    private final WaitingRecords waiting;
    private final WaitingAgencies waitingAgencies;
    private final ReleaseDesk desk;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final PublicationLimit limit;
    private final Urgency urgency;
    private final AccessTrail trail;
    private final Clock clock;

    ReleasePages(
            WaitingRecords waiting,
            WaitingAgencies waitingAgencies,
            ReleaseDesk desk,
            Agencies agencies,
            Catalogue catalogue,
            PublicationLimit limit,
            Urgency urgency,
            AccessTrail trail,
            Clock clock) {
        this.waiting = waiting;
        this.waitingAgencies = waitingAgencies;
        this.desk = desk;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.limit = limit;
        this.urgency = urgency;
        this.trail = trail;
        this.clock = clock;
    }

    ReleasesPage batches(String token, Caller.OfAccount caller) {
        Account account = caller.account();
        Agency agency = agency(account);
        List<ReleasesPage.Batch> batches =
                waiting.batches(agency.id()).stream().map(this::batch).toList();
        List<WaitingRecord> returned = waiting.returned(agency.id(), ON_ONE_PAGE);
        read(caller, returned);
        return new ReleasesPage(token, account, agency, limit.rule(today()).orElse(null), batches, returned);
    }

    private ReleasesPage.Batch batch(WaitingRecords.OfBatch of) {
        LocalDate received = day(of.receivedAt());
        return new ReleasesPage.Batch(
                of.batch(),
                of.records(),
                received,
                ChronoUnit.DAYS.between(received, today()),
                of.earliestDue(),
                urgency.of(of.earliestDue(), today()));
    }

    BatchPage batch(
            String token,
            Caller.OfAccount caller,
            UUID batch,
            @Nullable UUID after,
            @Nullable Told told,
            @Nullable String problem) {
        Account account = caller.account();
        Agency agency = agency(account);
        WaitingRecord last =
                after == null ? null : waiting.find(agency.id(), after).orElse(null);
        List<WaitingRecord> found = waiting.waiting(agency.id(), batch, last, ON_ONE_PAGE + 1);
        List<WaitingRecord> shown = found.stream().limit(ON_ONE_PAGE).toList();
        read(caller, shown);
        Set<UUID> own = desk.preparedBy(account.id(), shown);
        return new BatchPage(
                token,
                account,
                batch,
                shown.stream()
                        .map(record -> line(record, own.contains(record.recordId())))
                        .toList(),
                found.size() > ON_ONE_PAGE ? shown.getLast().recordId().toString() : null,
                told == null ? null : told.decision(),
                told != null && told.returned(),
                problem != null && Set.of("nothing", "reason", "person").contains(problem) ? problem : null);
    }

    private BatchPage.Line line(WaitingRecord record, boolean own) {
        Text kind = catalogue
                .kind(record.kind())
                .map(known -> Text.of(known.label().zh(), known.label().en()))
                .orElse(Text.of(record.kind(), record.kind()));
        LocalDate received = day(record.receivedAt());
        return new BatchPage.Line(
                record,
                kind,
                record.severity() == null
                        ? null
                        : Text.of(
                                Severity.valueOf(record.severity()).label().zh(),
                                Severity.valueOf(record.severity()).label().en()),
                received,
                ChronoUnit.DAYS.between(received, today()),
                urgency.of(record.due(), today()),
                own);
    }

    AgenciesPage agencies(String token, Caller.OfAccount caller) {
        List<AgenciesPage.Line> lines = waitingAgencies.all().stream()
                .flatMap(waits -> agencies.byId(waits.agencyId()).stream()
                        .filter(caller.account()::covers)
                        .map(agency -> new AgenciesPage.Line(
                                agency,
                                waits.records(),
                                day(waits.oldest()),
                                ChronoUnit.DAYS.between(day(waits.oldest()), today()),
                                waits.dueBefore(today()))))
                .toList();
        return new AgenciesPage(token, caller.account(), limit.rule(today()).orElse(null), lines);
    }

    private void read(Caller.OfAccount caller, Collection<WaitingRecord> records) {
        Map<Long, List<UUID>> byOrganisation = records.stream()
                .collect(Collectors.groupingBy(
                        WaitingRecord::organisationId,
                        Collectors.mapping(WaitingRecord::recordId, Collectors.toList())));
        if (!byOrganisation.isEmpty()) {
            trail.write(
                    caller,
                    Reason.ownData(),
                    byOrganisation.entrySet().stream()
                            .map(each -> Access.to(ReadView.WAITING_RECORDS, each.getKey())
                                    .of(each.getValue()))
                            .toList());
        }
    }

    private static Agency agency(Account account) {
        return Objects.requireNonNull(account.agency());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
