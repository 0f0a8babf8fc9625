package org.zhengxin.comparison.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.comparison.list.Line;
import org.zhengxin.foundation.code.UnifiedCode;
import org.zhengxin.foundation.code.UnifiedCodeCheck;
import org.zhengxin.organisation.ListMatch;
import org.zhengxin.organisation.MatchReason;
import org.zhengxin.organisation.OrganisationSummary;
import org.zhengxin.organisation.Vocabulary;
import org.zhengxin.record.PublicHoldings.Holding;
import org.zhengxin.web.Text;

/** Puts what was found for a line into words (结果行), in the order and with the names of the catalogue. */
@Component
class Rows {
    private static final Text NAME_DIFFERS = Text.of(
            "所填名称既不是该主体的现用名称，也不是曾用名，请核对。", "The name given is neither its name nor a former one; please check.");
    private static final Text WRONG_CHECK =
            Text.of("代码校验位不符，可能抄错。", "The code's check character is wrong; it may be miscopied.");
    private static final Text DIGITS_LOST = Text.of(
            "代码在表格中存为数字，末尾数字已丢失，请改为文本。",
            "A spreadsheet kept the code as a number and lost its last digits; make it text.");
    private static final Text PROVISIONAL = Text.of(
            "待确认：登记信息尚未确认其名称和代码，确认前不公示关于它的失信信息。",
            "To be confirmed: adverse records about it are not public before its name and code are.");
    private static final Text MERGED = Text.of("所填代码已并入该主体。", "The code given was merged into this organisation.");
    private static final Text LIKE = Text.of(
            "没有名称完全相同的主体；下列主体名称相近，是否为所查主体请自行核对。",
            "Nobody bears this very name; those below bear like ones. Whether one is meant is for you to check.");
    private static final Text SHARED = Text.of(
            "不止一个主体使用或曾使用该名称或号码，请用统一社会信用代码比对。",
            "More than one organisation bears or bore this name or number; compare by unified code.");

    private final Catalogue catalogue;
    private final Vocabulary vocabulary;

    Rows(Catalogue catalogue, Vocabulary vocabulary) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
    }

    Row row(Line line, ListMatch match, Map<Long, List<Holding>> held) {
        return switch (match) {
            case ListMatch.One one ->
                found(line, one, held.getOrDefault(one.organisation().id(), List.of()));
            case ListMatch.Several _ when line.personal() -> refused(line);
            case ListMatch.Several(List<OrganisationSummary> candidates, boolean more) ->
                Row.without(line, Outcome.AMBIGUOUS, candidates(candidates), more, List.of(SHARED));
            case ListMatch.Nobody _ when line.personal() -> refused(line);
            case ListMatch.Nobody(List<OrganisationSummary> near) ->
                Row.without(line, Outcome.NOT_FOUND, candidates(near), false, doubts(line, near));
        };
    }

    private static Row refused(Line line) {
        return Row.without(line.withheld(), Outcome.PERSONAL_NUMBER, List.of(), false, List.of());
    }

    private Row found(Line line, ListMatch.One one, List<Holding> held) {
        OrganisationSummary organisation = one.organisation();
        List<Text> notes = new ArrayList<>();
        if (one.nameDiffers()) {
            notes.add(NAME_DIFFERS);
        }
        if (one.reason() == MatchReason.CODE && one.matched() != null) {
            notes.add(MERGED);
        }
        if (organisation.provisional()) {
            notes.add(PROVISIONAL);
        }
        return new Row(
                line,
                Outcome.of(one.reason()),
                organisation,
                status(organisation),
                one.matched(),
                List.of(),
                false,
                notes,
                holdings(held));
    }

    private List<KindHolding> holdings(List<Holding> held) {
        List<Kind> kinds = catalogue.kinds();
        return held.stream()
                .map(holding -> {
                    Text label = catalogue
                            .kind(holding.kind())
                            .map(kind -> Text.of(kind.label().zh(), kind.label().en()))
                            .orElseGet(() -> Text.of(holding.kind(), holding.kind()));
                    return new KindHolding(
                            holding.kind(), label, holding.shown(), holding.lastDay(), List.copyOf(holding.latest()));
                })
                .sorted(Comparator.comparingInt(holding -> place(kinds, holding.code())))
                .toList();
    }

    private static int place(List<Kind> kinds, String code) {
        for (int place = 0; place < kinds.size(); place++) {
            if (kinds.get(place).code().equals(code)) {
                return place;
            }
        }
        return kinds.size();
    }

    private List<Row.Candidate> candidates(List<OrganisationSummary> organisations) {
        return organisations.stream()
                .map(organisation -> new Row.Candidate(organisation, status(organisation)))
                .toList();
    }

    private @Nullable Text status(OrganisationSummary organisation) {
        String given = organisation.status();
        if (given == null) {
            return null;
        }
        String en = vocabulary.status(given).map(term -> term.label().en()).orElse(given);
        return Text.of(given, en);
    }

    private static List<Text> doubts(Line line, List<OrganisationSummary> near) {
        List<Text> doubts = new ArrayList<>();
        if (line.digitsLost()) {
            doubts.add(DIGITS_LOST);
        } else if (UnifiedCode.check(line.code()) instanceof UnifiedCodeCheck.WrongCheckCharacter) {
            doubts.add(WRONG_CHECK);
        }
        if (!near.isEmpty()) {
            doubts.add(LIKE);
        }
        return doubts;
    }
}
