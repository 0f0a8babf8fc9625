package org.zhengxin.rights.orders;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.foundation.code.DocumentNumber;
import org.zhengxin.organisation.Lookup;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.rights.cases.SoundText;

/** Reads the form of a new order or talk (事项表单校验). */
@Component
class OrderDraft {
    /** How many years ahead a day can be set. */
    static final int LONGEST_YEARS = 5;

    private static final int MOST_WORKING_DAYS = 500;
    private static final int LONGEST_NUMBER = 128;
    private static final int LONGEST_BASIS = 2000;
    private static final int LONGEST_PLACE = 200;

    private final OrderSubjects subjects;
    private final OrganisationReader organisations;
    private final Orders orders;
    private final WorkingDays days;

    OrderDraft(OrderSubjects subjects, OrganisationReader organisations, Orders orders, WorkingDays days) {
        this.subjects = subjects;
        this.organisations = organisations;
        this.orders = orders;
        this.days = days;
    }

    /** An order that can be prepared, or the field that is wrong. */
    sealed interface Read {
        record Sound(Order order) implements Read {}

        record Wrong(String field) implements Read {}
    }

    /** Refuses a form for the sake of a field. */
    private static final class WrongField extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongField(String field) {
            super(field, null, false, false);
        }
    }

    Read read(OrderForm form, Caller.OfAccount caller, Agency agency, LocalDate today) {
        try {
            return new Read.Sound(order(form, caller, agency, today));
        } catch (WrongField wrong) {
            return new Read.Wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private Order order(OrderForm form, Caller.OfAccount caller, Agency agency, LocalDate today) {
        OrderKind kind = form.wantedKind();
        UUID record = record(form, agency);
        Integer period = kind.isTalk() || form.days().isEmpty() ? null : days(form);
        return new Order(
                UUID.randomUUID(),
                kind,
                OrderState.PREPARED,
                agency.id(),
                organisation(form, record, agency),
                record,
                number(form, agency),
                words("basis", form.basis(), LONGEST_BASIS),
                words("wanted", form.wanted(), SoundText.LONGEST),
                kind.isTalk() ? words("place", form.place(), LONGEST_PLACE) : null,
                kind.isTalk() ? meets(form, today) : null,
                period,
                kind.isTalk() || period != null ? null : due(form, today),
                caller.actor(),
                null,
                null,
                null,
                null,
                null,
                null,
                days.calendar(),
                1);
    }

    private @Nullable UUID record(OrderForm form, Agency agency) {
        if (form.record().isEmpty()) {
            return null;
        }
        return uuid(form.record())
                .flatMap(id -> subjects.find(id, agency.id()))
                .map(OrderSubjects.Linked::id)
                .orElseThrow(() -> new WrongField("record"));
    }

    private long organisation(OrderForm form, @Nullable UUID record, Agency agency) {
        if (record != null) {
            return subjects.find(record, agency.id())
                    .map(OrderSubjects.Linked::organisation)
                    .orElseThrow(() -> new WrongField("record"));
        }
        if (form.organisation().isEmpty()) {
            throw new WrongField("organisation");
        }
        return switch (organisations.lookup(form.organisation())) {
            case Lookup.Found found -> found.organisation().id();
            case Lookup.Retired retired -> retired.survivor().id();
            case Lookup.Unknown _ -> throw new WrongField("organisation");
        };
    }

    private String number(OrderForm form, Agency agency) {
        String number = words("number", form.number(), LONGEST_NUMBER);
        if (!DocumentNumber.of(number).isKey()) {
            throw new WrongField("number");
        }
        if (orders.taken(agency.id(), number)) {
            throw new WrongField("taken");
        }
        return number;
    }

    private static String words(String field, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new WrongField(field);
        }
        if (!SoundText.unnamed(text)) {
            throw new WrongField("person");
        }
        return text;
    }

    private static int days(OrderForm form) {
        try {
            int days = Integer.parseInt(form.days());
            if (days >= 1 && days <= MOST_WORKING_DAYS) {
                return days;
            }
        } catch (NumberFormatException malformed) {
            throw new WrongField("days");
        }
        throw new WrongField("days");
    }

    private static LocalDate due(OrderForm form, LocalDate today) {
        LocalDate due = day(form.due());
        if (due == null || !due.isAfter(today) || due.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new WrongField("due");
        }
        return due;
    }

    private static ZonedDateTime meets(OrderForm form, LocalDate today) {
        LocalDate day = day(form.date());
        if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new WrongField("date");
        }
        try {
            return day.atTime(LocalTime.parse(form.time())).atZone(Orders.SHANGHAI);
        } catch (DateTimeException malformed) {
            throw new WrongField("time");
        }
    }

    /** Reads a day as browsers send it; null if it is none. */
    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
