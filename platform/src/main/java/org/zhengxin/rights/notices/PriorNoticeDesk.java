package org.zhengxin.rights.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.PriorNotices;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.NewCase;
import org.zhengxin.rights.cases.SoundText;
import org.zhengxin.rights.cases.Step;
import org.zhengxin.rights.clock.SetTerm;

/** What authority and organisation do with prior notices (事先告知办理): each act in one transaction with case and clock. */
@Service
class PriorNoticeDesk implements PriorNotices {
    private static final int LONGEST_NUMBER = 128;
    private static final int LONGEST_BASIS = 2000;
    private static final int PORTION = 100;
    private static final String SYSTEM = "system";

    private final PriorNoticeRows rows;
    private final NoticeRules rules;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Cases cases;
    private final AdministrativeActs acts;
    private final TransactionTemplate transaction;
    private final WorkingDays working;
    private final Clock clock;

    PriorNoticeDesk(
            PriorNoticeRows rows,
            NoticeRules rules,
            Catalogue catalogue,
            Agencies agencies,
            Cases cases,
            AdministrativeActs acts,
            TransactionTemplate transaction,
            WorkingDays working,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.cases = cases;
        this.acts = acts;
        this.transaction = transaction;
        this.working = working;
        this.clock = clock;
    }

    @Override
    public UUID prepare(Draft draft, String actor) {
        SoundText.require(draft.purpose(), LONGEST_NUMBER);
        SoundText.require(draft.documentNumber(), LONGEST_NUMBER);
        SoundText.require(draft.basis(), LONGEST_BASIS);
        SoundText.require(draft.reasons(), SoundText.LONGEST);
        SoundText.require(draft.measures(), SoundText.LONGEST);
        UUID id = UUID.randomUUID();
        int days = catalogue
                .deadline(rules.priorLimit(), today())
                .orElseThrow(() -> new IllegalStateException("No time limit for an answer"))
                .amount();
        PriorNotice notice = new PriorNotice(
                id,
                draft.purpose(),
                draft.agencyId(),
                draft.organisationId(),
                draft.documentNumber().strip(),
                draft.basis().strip(),
                draft.reasons().strip(),
                draft.measures().strip(),
                State.PREPARED,
                days,
                actor,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                lapseAfter(today()),
                null,
                null,
                working.calendar(),
                1);
        transaction.executeWithoutResult(status -> {
            rows.add(notice, clock.instant());
            acts.write(actor, "PRIOR_NOTICE_PREPARED", "notice:" + id);
        });
        return id;
    }

    @Override
    public boolean issue(UUID id, String actor) {
        return act(
                id,
                notice ->
                        notice.state() == State.PREPARED && !notice.preparedBy().equals(actor),
                notice -> {
                    Agency agency = agencies.byId(notice.agencyId()).orElseThrow();
                    RightsCase opened = cases.open(new NewCase(
                            CaseKind.NOTICE,
                            notice.organisationId(),
                            null,
                            agency.id(),
                            agency.region(),
                            "answer",
                            today(),
                            null,
                            actor));
                    rows.issued(id, today(), actor, opened.id());
                    rows.lapses(id, lapseAfter(today()));
                    acts.write(actor, "PRIOR_NOTICE_ISSUED", "notice:" + id);
                });
    }

    /** Enters day and way of the service. */
    boolean deliver(UUID id, int seen, LocalDate day, String way, String actor) {
        return act(
                id,
                notice -> notice.version() == seen
                        && notice.state() == State.ISSUED
                        && !day.isAfter(today())
                        && !day.isBefore(Objects.requireNonNull(notice.issuedOn())),
                notice -> {
                    delivered(notice, day, way, actor);
                    acts.write(actor, "PRIOR_NOTICE_DELIVERED", "notice:" + id);
                });
    }

    /** The organisation opens it on its desk: delivered by then at the latest. */
    void open(UUID id, String actor) {
        act(id, notice -> notice.known() && notice.openedAt() == null, notice -> {
            rows.opened(id, clock.instant());
            if (notice.state() == State.ISSUED) {
                delivered(notice, today(), NoticeRules.AT_DESK, actor);
            }
        });
    }

    /** The organisation answers, within its days. */
    boolean answer(UUID id, int seen, String words, String actor) {
        return act(id, notice -> notice.version() == seen && notice.answerable(today()), notice -> {
            rows.answered(id, today(), actor, words);
            rows.lapses(id, lapseAfter(today()));
            advance(notice, "ANSWERED", "decide", null, actor);
            acts.write(actor, "PRIOR_NOTICE_ANSWERED", "notice:" + id);
        });
    }

    /** The authority writes down what it makes of the answer, or that none came within the days. */
    boolean weigh(UUID id, int seen, String words, String actor) {
        return act(id, notice -> notice.version() == seen && notice.concludable(today()), notice -> {
            rows.weighed(id, today(), actor, words);
            close(notice, "WEIGHED", actor);
            acts.write(actor, "PRIOR_NOTICE_WEIGHED", "notice:" + id);
        });
    }

    /**
     * Gives it up, at whatever stage before it was concluded; its number is free again.
     *
     * @param words why: the organisation reads it; may be empty as long as it was not issued
     */
    boolean drop(UUID id, int seen, String words, String actor) {
        return act(
                id,
                notice -> notice.version() == seen && !notice.state().ended() && !(notice.known() && words.isEmpty()),
                notice -> {
                    rows.dropped(id, today(), words);
                    close(notice, "DROPPED", actor);
                    acts.write(actor, "PRIOR_NOTICE_DROPPED", "notice:" + id);
                });
    }

    /** Writes down what has lapsed and ends its case; returns how many, at most a portion. */
    int lapse() {
        List<UUID> due = rows.lapsed(PORTION);
        due.forEach(id -> act(id, notice -> notice.state() == State.LAPSED, notice -> {
            rows.endLapsed(id, notice.lapsesOn());
            close(notice, "LAPSED", SYSTEM);
        }));
        return due.size();
    }

    private LocalDate lapseAfter(LocalDate day) {
        return day.plusMonths(rules.lapseMonths()).plusDays(1);
    }

    @Override
    public Optional<Notice> find(UUID id) {
        return rows.find(id).map(PriorNoticeDesk::told);
    }

    @Override
    public Optional<LocalDate> mayGoOn(UUID id) {
        return rows.find(id).flatMap(PriorNotice::mayGoOn);
    }

    private void delivered(PriorNotice notice, LocalDate day, String way, String actor) {
        rows.delivered(notice.id(), day, way);
        PriorNotice after = rows.find(notice.id()).orElseThrow();
        rows.lapses(notice.id(), lapseAfter(after.answerBy().orElseThrow().due()));
        advance(notice, "DELIVERED", "answer", new SetTerm.WorkingDays(day, notice.answerDays()), actor);
    }

    private void advance(PriorNotice notice, String event, String stage, @Nullable SetTerm term, String actor) {
        cases.lock(Objects.requireNonNull(notice.caseId()))
                .ifPresent(known -> cases.advance(known, new Step(event, stage, null, term, actor)));
    }

    private void close(PriorNotice notice, String outcome, String actor) {
        if (notice.caseId() != null) {
            cases.lock(notice.caseId())
                    .filter(RightsCase::open)
                    .ifPresent(known -> cases.close(known, outcome, outcome, actor));
        }
    }

    private boolean act(UUID id, Predicate<PriorNotice> may, Consumer<PriorNotice> work) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<PriorNotice> found = rows.lock(id).filter(may);
            found.ifPresent(work);
            return found.isPresent();
        }));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Notice told(PriorNotice notice) {
        return new Notice(
                notice.id(),
                notice.purpose(),
                notice.agencyId(),
                notice.organisationId(),
                notice.documentNumber(),
                notice.basis(),
                notice.state(),
                notice.issuedOn(),
                notice.deliveredOn(),
                notice.answerBy().map(by -> by.due()).orElse(null),
                notice.answerBy().map(by -> by.provisional()).orElse(false),
                notice.answeredOn(),
                notice.answer(),
                notice.weighed());
    }
}
