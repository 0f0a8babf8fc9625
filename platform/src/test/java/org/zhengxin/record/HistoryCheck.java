package org.zhengxin.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.record.plain.PlainAnswers;
import org.zhengxin.record.plain.PlainCalendar;
import org.zhengxin.record.plain.PlainKind;
import org.zhengxin.record.plain.PlainRules;

/** Asks the register everything it answers, for all histories at once, and holds each one's part against the model (答复核对). */
final class HistoryCheck {
    private static final int ALL = 1_000_000;
    private static final Pattern WORDS = Pattern.compile("\"NR\":\"([^\"]*)\"");

    private final HistoryRegister register;
    private final PlainRules rules;
    private final List<HistoryActs> histories;
    private final List<Long> organisations;
    private final Map<Long, Integer> places = new HashMap<>();
    private final Random random = new Random(1);
    private final BiConsumer<HistoryActs, String> disagree;

    HistoryCheck(
            HistoryRegister register,
            PlainRules rules,
            List<HistoryActs> histories,
            BiConsumer<HistoryActs, String> disagree) {
        this.disagree = disagree;
        this.register = register;
        this.rules = rules;
        this.histories = histories;
        for (int i = 0; i < histories.size(); i++) {
            for (int which = 0; which < 2; which++) {
                places.put(histories.get(i).organisations[which], 2 * i + which);
            }
        }
        this.organisations = List.copyOf(places.keySet());
    }

    /** Compares what is answered today: the file and what is held, or every reading there is. */
    void now(boolean everything) {
        compare("public", lines(reader()), PlainAnswers::today);
        compare("held", held(), PlainAnswers::held);
        if (everything) {
            lists();
            compare("shared", shared(), PlainAnswers::shared);
            compare("over", over(), PlainAnswers::over);
            compare("marks of search", marks(), PlainAnswers::marks);
            counted();
            oneByOne();
            changes();
        }
    }

    private List<RecordView> reader() {
        return register.get(RecordReader.class).publicOf(organisations, null, null, ALL);
    }

    private void lists() {
        List<RecordView> pages = new ArrayList<>();
        List<RecordView> latest = new ArrayList<>();
        List<RecordView> listed = new ArrayList<>();
        List<RecordView> exported = new ArrayList<>();
        for (PlainKind kind : PlainKind.values()) {
            pages.addAll(register.get(PublicFile.class).page(organisations, kind.code, null, ALL));
            latest.addAll(register.get(RecordReader.class).latest(kind.code, null, ALL));
            PublicList.Page page = register.get(PublicList.class).page(ListQuery.of(kind.code), null, ALL);
            page.lines().forEach(line -> listed.add(line.record()));
            register.get(PublicExport.class).each(kind.code, register.today(), line -> exported.add(line.record()));
        }
        compare("page of the organisation", lines(pages), PlainAnswers::today);
        compare("latest", lines(latest), PlainAnswers::today);
        compare("list", lines(listed), PlainAnswers::today);
        compare("export", lines(exported), PlainAnswers::today);
    }

    /** Compares what is said of days before; days of steps and some others. */
    void before(PlainCalendar calendar) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate last = calendar.later().getLast();
        calendar.steps().forEach(step -> {
            days.add(step.day());
            days.add(step.day().plusDays(random.nextInt(60)));
        });
        days.add(calendar.steps().getFirst().day().minusDays(1));
        days.removeIf(day -> day.isAfter(last));
        for (LocalDate day : days) {
            List<RecordView> then = register.get(RecordReader.class).publicAsOf(organisations, day, null, ALL);
            compare("as of " + day, lines(then, false), answers -> answers.asOf(day));
        }
    }

    private void compare(String what, Map<Integer, Set<String>> found, Function<PlainAnswers, Set<String>> expected) {
        for (int i = 0; i < histories.size(); i++) {
            Set<String> should = expected.apply(answers(i));
            Set<String> is = found.getOrDefault(i, Set.of());
            if (!histories.get(i).differs() && !is.equals(should)) {
                disagree.accept(
                        histories.get(i), register.today() + ", " + what + "\n     is: " + is + "\n should: " + should);
            }
        }
    }

    private PlainAnswers answers(int history) {
        return new PlainAnswers(histories.get(history).model, rules, register.today());
    }

    private Map<Integer, Set<String>> lines(List<RecordView> views) {
        return lines(views, true);
    }

    private Map<Integer, Set<String>> lines(List<RecordView> views, boolean status) {
        return grouped(
                views,
                RecordView::organisationId,
                (view, which) -> PlainAnswers.line(
                        view.kind(),
                        view.documentNumber(),
                        which,
                        words(view.body()),
                        view.publicDays().until(),
                        status ? view.status() : ""));
    }

    private Map<Integer, Set<String>> shared() {
        return grouped(
                register.get(SharedFile.class).of(organisations, null, ALL),
                shared -> shared.record().organisationId(),
                (shared, which) -> shared.record().kind() + " "
                        + shared.record().documentNumber() + "/" + which + " until "
                        + shared.days().until());
    }

    private Map<Integer, Set<String>> held() {
        return grouped(
                register.get(SubjectFile.class).page(organisations, null, null, null, ALL),
                held -> held.view().organisationId(),
                (held, which) -> held.view().kind() + " " + held.view().documentNumber() + "/" + which + " "
                        + held.state()
                        + Arrays.stream(Channel.values())
                                .map(channel -> " "
                                        + (held.on(channel).from() == null
                                                ? "-"
                                                : String.valueOf(
                                                        held.on(channel).until())))
                                .reduce("", String::concat));
    }

    private Map<Integer, Set<String>> over() {
        Map<UUID, RecordView> current = new HashMap<>();
        register.get(SubjectFile.class)
                .page(organisations, null, null, null, ALL)
                .forEach(held -> current.put(held.view().recordId(), held.view()));
        return grouped(
                register.get(PublicChanges.class)
                        .ended(LocalDate.of(2020, 1, 1), new UUID(0, 0), ALL, PublicChanges.Audience.RECIPIENTS),
                ended -> current.get(ended.id()).organisationId(),
                (ended, which) -> current.get(ended.id()).kind() + " "
                        + current.get(ended.id()).documentNumber() + "/" + which + " " + ended.lastDay());
    }

    private record Mark(long organisation, String mark) {}

    private Map<Integer, Set<String>> marks() {
        List<Mark> marks = register.jdbc
                .sql("""
                        SELECT organisation_id, mark FROM organisation_mark
                        WHERE public_from <= :today AND (public_until IS NULL OR public_until >= :today)""")
                .param("today", register.today())
                .query((row, n) -> new Mark(row.getLong(1), row.getString(2)))
                .list();
        return grouped(marks, Mark::organisation, (mark, which) -> mark.mark() + "/" + which);
    }

    private <T> Map<Integer, Set<String>> grouped(
            List<T> found, Function<T, Long> organisation, BiFunction<T, Integer, String> line) {
        Map<Integer, Set<String>> grouped = new HashMap<>();
        for (T each : found) {
            int place = places.get(organisation.apply(each));
            grouped.computeIfAbsent(place / 2, ignored -> new TreeSet<>()).add(line.apply(each, place % 2));
        }
        return grouped;
    }

    /** Counts are of all together: a wrong one names no history. */
    private void counted() {
        Map<String, Long> should = new TreeMap<>();
        for (RecordView view : reader()) {
            should.merge(view.kind(), 1L, Long::sum);
        }
        Map<String, Long> months = new TreeMap<>();
        register.get(PublicCounts.class)
                .byMonth("")
                .forEach(each -> months.merge(each.kind(), each.records(), Long::sum));
        Map<String, Long> counts = new TreeMap<>();
        List<String> kinds =
                Arrays.stream(PlainKind.values()).map(kind -> kind.code).toList();
        register.get(PublicFile.class)
                .counts(organisations, kinds, register.today().plusDays(30), ALL)
                .forEach(each -> counts.put(each.kind(), (long) each.shown()));
        Map<String, Long> holdings = new TreeMap<>();
        register.get(PublicHoldings.class)
                .of(Map.of(0L, organisations), 1)
                .forEach(each -> holdings.put(each.kind(), (long) each.shown()));
        if (!months.equals(should) || !counts.equals(should) || !holdings.equals(should)) {
            disagree.accept(
                    histories.getFirst(),
                    register.today() + ", counts " + months + ", " + counts + ", " + holdings + " should be " + should);
        }
    }

    private void oneByOne() {
        for (int i = 0; i < Math.min(5, histories.size()); i++) {
            HistoryActs history = histories.get(random.nextInt(histories.size()));
            Set<String> should = new TreeSet<>();
            for (UUID record : history.records().values()) {
                register.get(RecordReader.class)
                        .findPublic(record)
                        .ifPresent(view -> should.addAll(
                                lines(List.of(view)).values().iterator().next()));
            }
            Set<String> is = new PlainAnswers(history.model, rules, register.today()).today();
            if (!history.differs() && !is.equals(should)) {
                disagree.accept(history, register.today() + ", one by one\n     is: " + should + "\n should: " + is);
            }
        }
    }

    /** What is told of changes is no more than what is public. */
    private void changes() {
        Map<UUID, RecordView> shown = new HashMap<>();
        reader().forEach(view -> shown.put(view.recordId(), view));
        Map<UUID, PublicChanges.@Nullable Now> told = new HashMap<>();
        register.get(PublicChanges.class)
                .after(-1, ALL, PublicChanges.Audience.RECIPIENTS)
                .changes()
                .forEach(change -> told.put(change.id(), change.now()));
        for (HistoryActs history : histories) {
            for (UUID record : history.records().values()) {
                RecordView view = shown.get(record);
                PublicChanges.Now now = told.get(record);
                boolean same = view == null
                        ? now == null
                        : now != null && Objects.equals(view.publicDays().until(), now.publicUntil());
                if (!same && !history.differs()) {
                    disagree.accept(history, register.today() + ", changes tell " + now + " of " + view);
                }
            }
        }
    }

    private static String words(String body) {
        Matcher words = WORDS.matcher(body);
        return words.find() ? words.group(1) : "";
    }
}
