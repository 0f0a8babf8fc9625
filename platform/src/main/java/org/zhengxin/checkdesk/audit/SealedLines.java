package org.zhengxin.checkdesk.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.record.Change;
import org.zhengxin.record.DayRange;
import org.zhengxin.record.HeldState;
import org.zhengxin.record.HeldVersion;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.web.Text;

/** Says why a record is not public, and since when (停止公开原因说明). */
@Component
class SealedLines {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Catalogue catalogue;
    private final Agencies agencies;
    private final RecordReader records;

    SealedLines(Catalogue catalogue, Agencies agencies, RecordReader records) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.records = records;
    }

    SealedLine line(HeldVersion held) {
        RecordView view = held.view();
        boolean closed = view.change().closes();
        LocalDate recorded = view.recordedAt().atZone(SHANGHAI).toLocalDate();
        return new SealedLine(
                view.recordId().toString(),
                catalogue.kind(view.kind()).map(kind -> words(kind.label())).orElseThrow(),
                view.documentNumber(),
                view.authorityName(),
                provider(view.agencyId()),
                view.decidedOn(),
                why(view),
                closed ? held.why() : null,
                since(view, recorded),
                held.state() != HeldState.SEALED ? null : closed ? recorded : lastDay(held, recorded));
    }

    private Text why(RecordView view) {
        if (view.change().closes()) {
            Text closed = closed(view.change());
            return HiddenBecause.AWAITING_RELEASE.name().equals(view.hiddenBecause())
                    ? Text.of(closed.zh() + "，从未放行", closed.en() + ", never released")
                    : closed;
        }
        DayRange days = view.publicDays();
        if (over(days)) {
            return Text.of("公示期届满", "the public period is over");
        }
        if (days.from() != null) {
            return days.contains(records.today())
                    ? Text.of("规则变更处理中，暂不公示", "withheld while a change of rules is worked in")
                    : Text.of("尚未开始公示", "not public yet");
        }
        return Arrays.stream(HiddenBecause.values())
                .filter(because -> because.name().equals(view.hiddenBecause()))
                .findFirst()
                .map(because -> words(because.label()))
                .orElse(Text.of("不公示", "not public"));
    }

    private @Nullable LocalDate since(RecordView view, LocalDate recorded) {
        DayRange days = view.publicDays();
        if (view.change().closes() || days.from() == null) {
            return recorded;
        }
        return over(days) ? Objects.requireNonNull(days.until()).plusDays(1) : null;
    }

    private boolean over(DayRange days) {
        return days.from() != null && days.until() != null && days.until().isBefore(records.today());
    }

    /** What no channel ever held was over when it came. */
    private static LocalDate lastDay(HeldVersion held, LocalDate recorded) {
        return held.days().values().stream()
                .map(DayRange::until)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(day -> day.plusDays(1))
                .orElse(recorded);
    }

    private static Text closed(Change change) {
        return switch (change) {
            case WITHDRAWN -> Text.of("提供单位撤回", "withdrawn by the provider");
            case ANNULLED -> Text.of("决定被撤销、变更或确认无效", "annulled, changed or found void");
            case REPAIRED -> Text.of("已完成信用修复", "credit repaired");
            case ERASED -> Text.of("内容已删除", "content erased");
            case ADDED,
                    RELEASED,
                    SUBJECT_CONFIRMED,
                    CORRECTED,
                    RESTORED,
                    DEFERRED,
                    OBJECTION_MARKED,
                    OBJECTION_CLOSED,
                    RULE_CHANGED,
                    RETURNED -> throw new IllegalArgumentException(change + " closes nothing");
        };
    }

    private @Nullable Text provider(@Nullable Long id) {
        Optional<Agency> agency = id == null ? Optional.empty() : agencies.byId(id);
        return agency.map(Agency::label).orElse(null);
    }

    private static Text words(org.zhengxin.catalog.Text text) {
        return Text.of(text.zh(), text.en());
    }
}
