package org.zhengxin.officedesk.sources;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.officedesk.CodeMeanings;
import org.zhengxin.officedesk.KindNames;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Puts the figures of sources together for a reader (数据源质量汇总), within the reader's scope alone. */
@Component
class SourceHealth {
    private final SourceReader reader;
    private final Agencies agencies;
    private final KindNames names;
    private final CodeMeanings meanings;
    private final Clock clock;

    SourceHealth(SourceReader reader, Agencies agencies, KindNames names, CodeMeanings meanings, Clock clock) {
        this.reader = reader;
        this.agencies = agencies;
        this.names = names;
        this.meanings = meanings;
        this.clock = clock;
    }

    Asked asked(Account account, @Nullable String month, @Nullable String agency) {
        List<Agency> covered = agencies.all().stream().filter(account::covers).toList();
        YearMonth of =
                month == null || month.isBlank() ? YearMonth.from(LocalDate.now(clock)) : DeclaredForm.month(month);
        if (of == null || of.getYear() < 1949 || of.getYear() > 2199) {
            throw bad("BAD_MONTH", "月份应写作 2026-11。", "A month is written as 2026-11.");
        }
        if (agency == null || agency.isBlank()) {
            return new Asked(of, null, covered);
        }
        Agency chosen = agencies.byCode(agency)
                .filter(covered::contains)
                .orElseThrow(() -> bad("UNKNOWN_AGENCY", "没有这个单位。", "There is no such agency."));
        return new Asked(of, chosen, covered);
    }

    SourcesPage page(String token, Account account, Asked asked) {
        List<FeedLine> feeds = reader.feeds(asked.month(), asked.ids());
        Set<Long> heard = feeds.stream().map(FeedLine::agencyId).collect(Collectors.toCollection(HashSet::new));
        List<Agency> silent = asked.agencies().stream()
                .filter(agency -> asked.ids().contains(agency.id()) && !heard.contains(agency.id()))
                .toList();
        return new SourcesPage(
                token,
                account,
                asked,
                feeds,
                silent,
                totals(reader.codes(asked.month(), asked.ids())),
                feeds.stream().mapToLong(FeedLine::examined).sum(),
                reader.declared(asked.month(), asked.ids()),
                asked.agencies().stream().collect(Collectors.toMap(Agency::id, Agency::name)),
                names.all(),
                meanings,
                reader.uncounted());
    }

    List<CodeLine> codes(Asked asked) {
        return reader.codes(asked.month(), asked.ids());
    }

    private static List<SourcesPage.CodeTotal> totals(List<CodeLine> lines) {
        Map<String, List<CodeLine>> byCode = lines.stream().collect(Collectors.groupingBy(CodeLine::code));
        return byCode.entrySet().stream()
                .map(entry -> new SourcesPage.CodeTotal(
                        entry.getKey(),
                        entry.getValue().stream().mapToLong(CodeLine::rows).sum(),
                        entry.getValue().size()))
                .sorted(Comparator.comparingLong(SourcesPage.CodeTotal::rows)
                        .reversed()
                        .thenComparing(SourcesPage.CodeTotal::code))
                .toList();
    }

    private static ProblemException bad(String code, String zh, String en) {
        return new ProblemException(code, HttpStatus.BAD_REQUEST, Text.of(zh, en));
    }
}
