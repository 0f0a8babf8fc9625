package org.zhengxin.comparison.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.comparison.register.Caveats;
import org.zhengxin.comparison.register.Comparison;
import org.zhengxin.comparison.register.KindHolding;
import org.zhengxin.comparison.register.Outcome;
import org.zhengxin.comparison.register.Phrases;
import org.zhengxin.comparison.register.Row;
import org.zhengxin.comparison.web.Answers.Answer;
import org.zhengxin.comparison.workbook.Change;
import org.zhengxin.organisation.OrganisationSummary;
import org.zhengxin.record.PublicHoldings.Held;
import org.zhengxin.web.Language;
import org.zhengxin.web.Text;

/**
 * A comparison as the interface gives it (比对结果); texts are in the language that was asked for.
 *
 * @param day in Shanghai
 * @param made when
 * @param lines one for each line, in their order
 * @param sources of what moment the data are
 * @param withheldKinds kinds of record that nobody is shown at the moment
 * @param changesSince the day of the earlier workbook; null without one, or if it names none
 * @param caveats what a comparison does not say
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ComparisonAnswer(
        LocalDate day,
        Instant made,
        List<LineAnswer> lines,
        List<SourceAnswer> sources,
        List<String> withheldKinds,
        @Nullable LocalDate changesSince,
        List<String> caveats) {

    /**
     * One line.
     *
     * @param given what was sent; null if a person's number stands in it
     * @param matched the former name, older number or merged organisation's code that matched
     * @param candidates organisations that it may mean; likeness is not a match
     * @param moreCandidates whether there are further ones
     * @param changes what differs from the earlier workbook
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LineAnswer(
            int line,
            @Nullable String given,
            Outcome outcome,
            @Nullable String matched,
            @Nullable OrganisationBrief organisation,
            List<KindAnswer> publicRecords,
            List<OrganisationBrief> candidates,
            boolean moreCandidates,
            List<String> notes,
            List<ChangeAnswer> changes) {}

    /** An organisation. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OrganisationBrief(
            String code, String name, @Nullable String status, boolean provisional) {
        static OrganisationBrief of(OrganisationSummary one) {
            return new OrganisationBrief(one.code(), one.name(), one.status(), one.provisional());
        }
    }

    /**
     * The public records of one kind.
     *
     * @param lastPublicDay the latest last public day; null if one is public until an event that has no day
     * @param latest the latest of them
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record KindAnswer(String kind, int count, @Nullable LocalDate lastPublicDay, List<RecordBrief> latest) {}

    /** A public record. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RecordBrief(
            String id,
            int version,
            String documentNumber,
            String authority,
            LocalDate decidedOn,
            @Nullable LocalDate publicUntil,
            Instant receivedAt) {}

    /** Of what moment the data of one source are. */
    record SourceAnswer(String agency, boolean registration, Instant receivedAt) {}

    /** One difference. */
    record ChangeAnswer(Change.Type type, String text) {}

    static ComparisonAnswer of(Answer answer, Language language) {
        Comparison comparison = answer.comparison();
        List<LineAnswer> lines = new ArrayList<>();
        comparison.rows().forEach(row -> lines.add(line(row, changes(answer, row, language), language)));
        return new ComparisonAnswer(
                comparison.day(),
                comparison.made(),
                lines,
                comparison.sources().stream()
                        .map(source -> new SourceAnswer(
                                source.name().in(language), source.registration(), source.receivedAt()))
                        .toList(),
                List.copyOf(comparison.withheld().keySet()),
                answer.changes() == null ? null : answer.changes().since(),
                words(Caveats.of(comparison), language));
    }

    private static LineAnswer line(Row row, List<ChangeAnswer> changes, Language language) {
        return new LineAnswer(
                row.line().number(),
                row.outcome() == Outcome.PERSONAL_NUMBER ? null : row.line().given(),
                row.outcome(),
                row.matched(),
                row.organisation() == null ? null : OrganisationBrief.of(row.organisation()),
                row.holdings().stream().map(ComparisonAnswer::kind).toList(),
                row.candidates().stream()
                        .map(candidate -> OrganisationBrief.of(candidate.organisation()))
                        .toList(),
                row.more(),
                words(Phrases.notes(row), language),
                changes);
    }

    private static KindAnswer kind(KindHolding holding) {
        return new KindAnswer(
                holding.code(),
                holding.shown(),
                holding.lastDay(),
                holding.latest().stream().map(ComparisonAnswer::record).toList());
    }

    private static RecordBrief record(Held held) {
        return new RecordBrief(
                held.recordId().toString(),
                held.version(),
                held.documentNumber(),
                held.authorityName(),
                held.decidedOn(),
                held.publicUntil(),
                held.receivedAt());
    }

    private static List<ChangeAnswer> changes(Answer answer, Row row, Language language) {
        return answer.changes() == null
                ? List.of()
                : answer.changes().rows().stream()
                        .filter(changed -> changed.row() == row)
                        .flatMap(changed -> changed.changes().stream())
                        .map(change ->
                                new ChangeAnswer(change.type(), change.text().in(language)))
                        .toList();
    }

    private static List<String> words(List<Text> texts, Language language) {
        return texts.stream().map(text -> text.in(language)).toList();
    }
}
