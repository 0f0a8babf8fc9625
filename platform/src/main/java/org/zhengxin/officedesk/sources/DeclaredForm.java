package org.zhengxin.officedesk.sources;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;

/** What was typed about decisions of a month (应报数表单); a field that was not sent is empty. */
record DeclaredForm(String agency, String kind, String month, String decisions) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");
    private static final int EARLIEST_YEAR = 1949;

    DeclaredForm {
        agency = Objects.requireNonNullElse(agency, "");
        kind = Objects.requireNonNullElse(kind, "");
        month = Objects.requireNonNullElse(month, "");
        decisions = Objects.requireNonNullElse(decisions, "");
    }

    /** What the form says, or the name of the field that is wrong. */
    sealed interface Read {
        record Sound(Agency agency, String kind, YearMonth month, int decisions) implements Read {}

        record Wrong(String field) implements Read {}
    }

    Read read(Account actor, Agencies agencies, Catalogue catalogue, LocalDate today) {
        Optional<Agency> asked = actor.agency() != null
                ? Optional.of(actor.agency())
                : agencies.byCode(agency).filter(actor::covers);
        if (asked.isEmpty()) {
            return new Read.Wrong("agency");
        }
        Optional<Kind> known = catalogue.kind(kind).filter(found -> found.target() == Target.RECORD);
        if (known.isEmpty()) {
            return new Read.Wrong("kind");
        }
        YearMonth of = month(month);
        if (of == null || of.isAfter(YearMonth.from(today)) || of.getYear() < EARLIEST_YEAR) {
            return new Read.Wrong("month");
        }
        if (!NUMBER.matcher(decisions.strip()).matches()) {
            return new Read.Wrong("decisions");
        }
        return new Read.Sound(asked.get(), kind, of, Integer.parseInt(decisions.strip()));
    }

    static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : YearMonth.parse(text.strip());
        } catch (DateTimeException wrong) {
            return null;
        }
    }
}
