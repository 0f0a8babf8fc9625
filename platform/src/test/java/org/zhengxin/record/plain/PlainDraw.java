package org.zhengxin.record.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws a history (随机经历): few documents with few wordings each, so that what was said before is often said again. */
final class PlainDraw {
    private static final int DOCUMENTS = 3;
    private static final int WORDINGS = 3;

    private final Random random;
    private final PlainCalendar calendar;
    private final PlainKind[] kinds = new PlainKind[DOCUMENTS];
    private final PlainRow[][] rows = new PlainRow[DOCUMENTS][WORDINGS];
    private int files;
    private int objections;

    PlainDraw(Random random, PlainCalendar calendar) {
        this.random = random;
        this.calendar = calendar;
        for (int document = 0; document < DOCUMENTS; document++) {
            int which = random.nextInt(10);
            kinds[document] =
                    which < 6 ? PlainKind.ACT : PlainKind.values()[1 + random.nextInt(PlainKind.values().length - 1)];
            boolean reviewed = random.nextInt(4) == 0;
            LocalDate decided = decided();
            for (int wording = 0; wording < WORDINGS; wording++) {
                rows[document][wording] = row(document, wording, reviewed, decided);
            }
        }
    }

    PlainHistory history(int number) {
        boolean provisional = random.nextInt(6) == 0;
        List<List<PlainAct>> steps = new ArrayList<>();
        for (int i = 0; i < calendar.steps().size(); i++) {
            List<PlainAct> acts = new ArrayList<>();
            int count = i == 0 ? 1 : random.nextInt(8) < 4 ? 0 : 1 + random.nextInt(2);
            for (int act = 0; act < count; act++) {
                acts.add(i == 0 ? send() : act(calendar.steps().get(i).day(), provisional));
            }
            steps.add(acts);
        }
        return new PlainHistory(number, provisional, steps);
    }

    private LocalDate decided() {
        LocalDate first = calendar.steps().getFirst().day();
        return first.minusDays(random.nextInt(4) == 0 ? random.nextInt(700) : random.nextInt(60));
    }

    private PlainRow row(int document, int wording, boolean reviewed, LocalDate decided) {
        PlainKind kind = kinds[document];
        LocalDate day = random.nextInt(8) == 0 ? decided() : decided;
        boolean ends = kind != PlainKind.ACT && random.nextInt(3) == 0;
        return new PlainRow(
                kind,
                document,
                0,
                "wording " + wording,
                day,
                kind == PlainKind.ACT && random.nextInt(4) == 0,
                status(ends),
                kind == PlainKind.LICENCE || kind == PlainKind.HONOUR ? maybe(day, 2, 700) : null,
                ends ? maybe(day, 1, 400) : null,
                maybe(day, 6, 500),
                only(),
                reviewed);
    }

    private PlainRow.Status status(boolean ends) {
        return switch (random.nextInt(24)) {
            case 0 -> PlainRow.Status.ANNULLED;
            case 1 -> PlainRow.Status.UNDER_OBJECTION;
            case 2, 3 -> ends ? PlainRow.Status.ENDED : PlainRow.Status.IN_FORCE;
            default -> PlainRow.Status.IN_FORCE;
        };
    }

    private @Nullable LocalDate maybe(LocalDate day, int oneOf, int most) {
        return random.nextInt(oneOf) == 0 ? day.plusDays(1 + random.nextInt(most)) : null;
    }

    private java.util.@Nullable Set<PlainChannel> only() {
        return switch (random.nextInt(16)) {
            case 0 -> EnumSet.of(PlainChannel.GOVERNMENT);
            case 1 -> EnumSet.of(PlainChannel.PUBLIC, PlainChannel.GOVERNMENT);
            default -> null;
        };
    }

    private PlainAct send() {
        files++;
        List<PlainRow> sent = new ArrayList<>();
        for (int count = 1 + random.nextInt(3) / 2; count > 0; count--) {
            PlainRow row = rows[random.nextInt(DOCUMENTS)][random.nextInt(WORDINGS)];
            sent.add(random.nextInt(12) == 0 ? row.about(1) : row);
        }
        int replaces = files > 1 && random.nextInt(5) == 0 ? 1 + random.nextInt(files - 1) : 0;
        return new PlainAct.Send(sent, files, replaces);
    }

    private PlainAct act(LocalDate today, boolean provisional) {
        int document = random.nextInt(DOCUMENTS);
        PlainKind kind = kinds[document];
        boolean yes = random.nextInt(3) > 0;
        return switch (random.nextInt(36)) {
            case 0 -> new PlainAct.End(kind, document, yes ? PlainAct.Why.WRONG_ORGANISATION : PlainAct.Why.SENT_TWICE);
            case 1 -> new PlainAct.End(kind, document, PlainAct.Why.ANNULLED);
            case 2, 3 -> new PlainAct.Recall(1 + random.nextInt(files));
            case 4, 5 -> new PlainAct.PrepareDeferral(kind, document, today.plusDays(random.nextInt(200) - 5));
            case 6, 7, 8 -> new PlainAct.DecideDeferral(kind, document, yes);
            case 9, 10 -> new PlainAct.PrepareEnd(kind, document);
            case 11, 12 -> new PlainAct.DecideEnd(kind, document, yes);
            case 13, 14, 15 -> new PlainAct.Review(kind, document, yes);
            case 16 -> new PlainAct.Erase(kind, document);
            case 17, 18 -> new PlainAct.Objection(kind, document, ++objections);
            case 19, 20 -> new PlainAct.CloseObjection(1 + random.nextInt(Math.max(1, objections)));
            case 21 -> new PlainAct.Repair(kind, document);
            case 22 -> new PlainAct.TakeBack(kind, document);
            case 23, 24 -> provisional ? new PlainAct.Confirm() : send();
            case 25 -> new PlainAct.Merge(true);
            case 26 -> new PlainAct.Merge(false);
            default -> send();
        };
    }
}
