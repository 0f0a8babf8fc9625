package org.zhengxin.histories;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengxin.record.plain.PlainAnswers;
import org.zhengxin.record.plain.PlainCalendar;
import org.zhengxin.record.plain.PlainKind;
import org.zhengxin.record.plain.PlainRules;

/** Asks every address that shows records, and holds what it answers against the model (对外答复核对). */
final class OutsideCheck {
    private static final Pattern CARD = Pattern.compile("id=\"record-([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"(/publicity\\?[^\"]*after=[^\"]*)\"");
    private static final int DAYS = 2;
    private static final int DAYS_BETWEEN = 60;

    private final OutsideRegister register;
    private final PlainRules rules;
    private final List<OutsideHistory> histories;
    private final BiConsumer<OutsideHistory, String> disagree;
    private final OutsideReading reading;
    private final Random random = new Random(2);

    OutsideCheck(
            OutsideRegister register,
            PlainRules rules,
            List<OutsideHistory> histories,
            BiConsumer<OutsideHistory, String> disagree) {
        this.register = register;
        this.rules = rules;
        this.histories = histories;
        this.disagree = disagree;
        this.reading = new OutsideReading(register);
    }

    /** Asks about today: about some histories one by one, and in lists, changes and files about all. */
    void now(List<OutsideHistory> some) throws Exception {
        for (OutsideHistory history : some) {
            Set<String> should = answers(history).today().stream()
                    .map(OutsideCheck::marked)
                    .collect(Collectors.toCollection(TreeSet::new));
            for (int organisation = 0; organisation < 2; organisation++) {
                Set<String> own = of(history, organisation, should);
                compare(history, "interface of " + organisation, reading.records(history, organisation, ""), own);
                compare(history, "page of " + organisation, cards(history, organisation), history.ids(own));
            }
            compare(history, "records one by one", one(history, "/api/v1/records/%s"), history.ids(should));
            compare(history, "why pages", one(history, "/records/%s/why"), history.ids(should));
            if (!history.model.provisional(0)) {
                compare(history, "search", reading.marks(history), marks(history));
            }
        }
        Map<String, Set<UUID>> lists = new HashMap<>();
        Map<String, Set<String>> open = new HashMap<>();
        for (PlainKind kind : PlainKind.values()) {
            lists.put(kind.code, list(kind));
            if (!kind.adverse()) {
                open.put(kind.code, reading.openData(kind.code));
            }
        }
        OutsideReading.Told told = reading.changes();
        for (OutsideHistory history : histories) {
            all(history, lists, open, told);
        }
    }

    private void all(
            OutsideHistory history,
            Map<String, Set<UUID>> lists,
            Map<String, Set<String>> open,
            OutsideReading.Told told) {
        PlainAnswers answers = answers(history);
        Set<UUID> own = new HashSet<>(history.records().values());
        Set<UUID> shown = history.ids(answers.today());
        Set<UUID> listed = lists.values().stream()
                .flatMap(Set::stream)
                .filter(own::contains)
                .collect(Collectors.toSet());
        compare(history, "lists", listed, shown);
        compare(
                history,
                "open data",
                lines(history, open),
                answers.today().stream()
                        .filter(line -> line.startsWith("test-licence") || line.startsWith("test-honour"))
                        .map(line -> line.replaceAll(" \\S+$", ""))
                        .collect(Collectors.toCollection(TreeSet::new)));
        Set<UUID> live = told.live().stream().filter(own::contains).collect(Collectors.toSet());
        compare(history, "changes", live, shown);
        compare(
                history,
                "ended",
                history.records().entrySet().stream()
                        .filter(each -> told.ended().containsKey(each.getValue()))
                        .map(each -> each.getKey() + " " + told.ended().get(each.getValue()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                answers.over());
    }

    /** What stands at the address of one organisation: with merged ones all at the surviving one's, nothing at the other's. */
    private static Set<String> of(OutsideHistory history, int organisation, Set<String> lines) {
        if (history.model.merged()) {
            return organisation == 0 ? lines : Set.of();
        }
        return lines.stream()
                .filter(line -> line.contains("/" + organisation + " '"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of merged organisations a search finds the surviving one, by what is public about any of them. */
    private Set<String> marks(OutsideHistory history) {
        Set<String> marks = answers(history).marks();
        return !history.model.merged()
                ? marks
                : marks.stream()
                        .map(mark -> mark.replaceAll("/\\d$", ""))
                        .flatMap(mark -> Stream.of(mark + "/0", mark + "/1"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> lines(OutsideHistory history, Map<String, Set<String>> open) {
        Set<String> lines = new TreeSet<>();
        open.forEach((kind, written) -> written.stream()
                .map(OutsideReading::json)
                .filter(line -> organisation(history, line.path("code").asString()) >= 0)
                .forEach(line -> lines.add(PlainAnswers.line(
                                kind,
                                ""
                                        + history.document(
                                                line.path("documentNumber").asString()),
                                organisation(history, line.path("code").asString()),
                                line.path("NR").asString(),
                                OutsideReading.day(line.path("publicUntil")),
                                "")
                        .strip())));
        return lines;
    }

    static int organisation(OutsideHistory history, String code) {
        return code.equals(history.code(0)) ? 0 : code.equals(history.code(1)) ? 1 : -1;
    }

    /** Asks what was public on earlier days. */
    void before(PlainCalendar calendar) {
        for (OutsideHistory history : histories) {
            for (int i = 0; i < DAYS; i++) {
                LocalDate step = calendar.steps()
                        .get(random.nextInt(calendar.steps().size()))
                        .day();
                LocalDate day = step.plusDays(random.nextInt(2) * random.nextInt(DAYS_BETWEEN));
                Set<String> should = answers(history).asOf(day);
                Set<String> read = new TreeSet<>(reading.records(history, 0, "&asOf=" + day));
                read.addAll(reading.records(history, 1, "&asOf=" + day));
                compare(history, "as of " + day, read, should);
            }
        }
    }

    private PlainAnswers answers(OutsideHistory history) {
        return new PlainAnswers(history.model, rules, register.today());
    }

    /** Of states the interface tells one alone. */
    private static String marked(String line) {
        return line.endsWith(" UNDER_OBJECTION") ? line : line.replaceAll("\\S+$", "");
    }

    private Set<UUID> cards(OutsideHistory history, int organisation) {
        HttpResponse<String> page = register.browser().get("/organisations/" + history.code(organisation));
        boolean away = history.model.merged() && organisation == 1;
        compare(
                history,
                "address of " + organisation,
                page.headers().firstValue("Location").orElse(""),
                away ? "/organisations/" + history.code(0) : "");
        return cards(page.body());
    }

    private static Set<UUID> cards(String page) {
        return CARD.matcher(page)
                .results()
                .map(card -> UUID.fromString(card.group(1)))
                .collect(Collectors.toSet());
    }

    private Set<UUID> one(OutsideHistory history, String address) {
        return history.records().values().stream()
                .filter(record ->
                        register.anyone().get(address.formatted(record)).statusCode() == 200)
                .collect(Collectors.toSet());
    }

    private Set<UUID> list(PlainKind kind) {
        Set<UUID> listed = new HashSet<>();
        String address = "/publicity?kind=" + kind.code;
        while (!address.isEmpty()) {
            String page = register.browser().get(address).body();
            listed.addAll(cards(page));
            Matcher next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }
        return listed;
    }

    private void compare(OutsideHistory history, String what, Object is, Object should) {
        if (!is.equals(should)) {
            disagree.accept(history, what + "\n     is: " + is + "\n should: " + should);
        }
    }
}
