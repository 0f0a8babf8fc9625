package org.zhengxin.workbench.today;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.TodayItem;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.intake.AgencyDuties;
import org.zhengxin.web.Text;

/** What the sending of an agency's data leaves to do: deliveries due, faulty rows, rows that wait. */
@Component
@Order(100)
class OwnTasks implements TodayItem {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String PUBLICATION = "online-publication";
    private static final String CHECK = "platform-check";
    private static final String HELD = "/desk/held";
    private static final int SOON_DAYS = 3;

    private final AgencyDuties duties;
    private final Catalogue catalogue;
    private final ObjectProvider<DeskEntry> entries;
    private final Clock clock;
    private final WorkingDays days;

    OwnTasks(
            AgencyDuties duties,
            Catalogue catalogue,
            ObjectProvider<DeskEntry> entries,
            Clock clock,
            WorkingDays days) {
        this.duties = duties;
        this.catalogue = catalogue;
        this.entries = entries;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public List<Task> tasks(Account account) {
        Agency agency = account.agency();
        if (agency == null) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        duties.open(agency).stream().map(this::faulty).forEach(tasks::add);
        AgencyDuties.Waiting waiting = duties.waiting(agency);
        if (waiting != null) {
            tasks.add(held(account, waiting));
        }
        duties.rhythms(agency).stream()
                .flatMap(rhythm -> delivery(rhythm).stream())
                .forEach(tasks::add);
        return tasks;
    }

    /** A delivery is due by the agency's own rhythm, but not before the limit for what was decided since the last one. */
    private Optional<Task> delivery(AgencyDuties.Rhythm rhythm) {
        Kind kind = catalogue
                .kind(rhythm.kind())
                .filter(known -> known.target() != Target.ORGANISATION)
                .orElse(null);
        if (kind == null) {
            return Optional.empty();
        }
        Deadline limit = limit(PUBLICATION, rhythm.lastDay());
        LocalDate due = limit == null
                ? rhythm.lastDay()
                : days.calendar().due(rhythm.lastDay(), limit.amount()).due();
        Integer usual = rhythm.usualDays();
        if (usual != null && rhythm.lastDay().plusDays(usual).isAfter(due)) {
            due = rhythm.lastDay().plusDays(usual);
        }
        if (due.isAfter(today().plusDays(SOON_DAYS))) {
            return Optional.empty();
        }
        return Optional.of(new Task(
                Text.of("报送" + kind.label().zh(), "Deliver: " + kind.label().en()),
                Text.of(
                        "上次报送在 " + rhythm.lastDay() + "。此后作出的决定应报送；没有的，可报零。",
                        "The last delivery was on " + rhythm.lastDay()
                                + ". Send what was decided since; if there is nothing, file a nil return."),
                "/desk/batches",
                due,
                limit == null ? null : basis(limit)));
    }

    private Task faulty(AgencyDuties.OpenRows open) {
        LocalDate decided = open.decidedOn();
        Deadline limit = decided == null ? null : limit(PUBLICATION, decided);
        return new Task(
                Text.of(open.rows() + " 行被退回，尚未改报", open.rows() + " rejected rows not sent again"),
                Text.of(
                        LocalDate.ofInstant(open.receivedAt(), SHANGHAI) + " 收到的批次。逐行修改，或下载退回表改后重报。",
                        "Of the batch received on " + LocalDate.ofInstant(open.receivedAt(), SHANGHAI)
                                + ". Mend them one by one, or download them, mend and send."),
                "/desk/batches/" + open.batch() + "?outcome=REJECTED#rows",
                decided == null || limit == null
                        ? null
                        : days.calendar().due(decided, limit.amount()).due(),
                limit == null ? null : basis(limit));
    }

    private Task held(Account account, AgencyDuties.Waiting waiting) {
        LocalDate since = LocalDate.ofInstant(waiting.since(), SHANGHAI);
        Deadline limit = limit(CHECK, since);
        boolean page = entries.stream()
                .anyMatch(entry -> entry.address().equals(HELD) && entry.roles().contains(account.role()));
        return new Task(
                Text.of(waiting.rows() + " 行待核", waiting.rows() + " rows are held"),
                Text.of(
                        "最早一行收到于 " + since + "。改好后重报，或等待核定。",
                        "The oldest was received on " + since
                                + ". Mend and send them again, or wait for the decision."),
                page ? HELD : "/desk/batches/" + waiting.batch() + "?outcome=HELD#rows",
                limit == null
                        ? null
                        : days.calendar().due(since, limit.amount()).due(),
                limit == null ? null : basis(limit));
    }

    private @Nullable Deadline limit(String id, LocalDate day) {
        return catalogue
                .deadline(id, day)
                .filter(limit -> limit.unit() == Deadline.Unit.WORKING_DAYS)
                .orElse(null);
    }

    private static Text basis(Deadline limit) {
        return Text.of(
                limit.label().zh() + "：" + limit.amount() + " 个工作日，"
                        + limit.basis().words().zh(),
                limit.label().en() + ": " + limit.amount() + " working days, "
                        + limit.basis().words().en());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }
}
