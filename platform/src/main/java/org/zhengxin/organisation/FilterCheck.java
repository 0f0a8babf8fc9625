package org.zhengxin.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.zhengxin.organisation.search.Conditions;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/**
 * A filter that was read and understood (筛选条件校验).
 *
 * @param range the regions inside, or null for all
 * @param industry beginning of the industry code, upper case, or null for all
 */
record FilterCheck(
        SearchFilter filter,
        @Nullable RegionRange range,
        @Nullable String industry) {
    private static final Pattern INDUSTRY = Pattern.compile("[A-T][0-9]{0,4}");

    /** Reads a filter; throws {@code BAD_REGION} or {@code BAD_INDUSTRY}. */
    static FilterCheck of(SearchFilter filter) {
        String region = given(filter.region());
        String industry = given(filter.industry());
        String code = industry == null ? null : industry.toUpperCase(Locale.ROOT);
        if (code != null && !INDUSTRY.matcher(code).matches()) {
            throw new ProblemException(
                    "BAD_INDUSTRY",
                    HttpStatus.BAD_REQUEST,
                    Text.of(
                            "industry 必须是国民经济行业门类字母，可加二至四位数字。",
                            "industry must be a letter of GB/T 4754, with up to four digits."));
        }
        return new FilterCheck(filter, region == null ? null : RegionRange.of(region), code);
    }

    Conditions conditions(Clock clock) {
        return new Conditions(
                range == null ? null : range.first(),
                range == null ? null : range.last(),
                industry,
                given(filter.kind()),
                given(filter.status()),
                marks().stream().map(Enum::name).toList(),
                false,
                LocalDate.now(clock));
    }

    List<Marks.Mark> marks() {
        List<Marks.Mark> marks = new ArrayList<>();
        if (filter.licences()) {
            marks.add(Marks.Mark.LICENCES);
        }
        if (filter.honours()) {
            marks.add(Marks.Mark.HONOURS);
        }
        return marks;
    }

    /** Whether an organisation is what the filter asks for, marks apart. */
    boolean admits(OrganisationSummary summary, Vocabulary vocabulary) {
        return (!filter.provisional() || summary.provisional())
                && (range == null || range.contains(summary.region()))
                && (industry == null
                        || (summary.industry() != null && summary.industry().startsWith(industry)))
                && isTerm(given(filter.kind()), vocabulary.kind(summary.kind()).orElse(null))
                && isTerm(
                        given(filter.status()),
                        vocabulary.status(summary.status()).orElse(null));
    }

    private static boolean isTerm(@Nullable String asked, Vocabulary.@Nullable Term held) {
        return asked == null || (held != null && held.code().equals(asked));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
