package org.zhengxin.catalog.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Challenge;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelRule;
import org.zhengxin.catalog.Clause;
import org.zhengxin.catalog.Effective;
import org.zhengxin.catalog.End;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Limit;
import org.zhengxin.catalog.Remedy;
import org.zhengxin.catalog.Text;

/** A kind as readers of the interface see it. */
record KindView(
        String code,
        Text label,
        Text description,
        Effective effective,
        GroupView group,
        String nature,
        String target,
        List<String> subjects,
        BasisView recordingBasis,
        @Nullable BasisView publicationBasis,
        List<Text> providers,
        Text updateCycle,
        List<ChannelView> channels,
        @Nullable SeverityView severityTable,
        List<Text> listingFields,
        EndView end,
        List<RemedyView> remedies,
        List<ChallengeView> challenges,
        List<FieldView> fields,
        List<TemplateView> templates) {

    record GroupView(String code, Text label) {}

    record BasisView(Text title, String citation, boolean verified) {
        static BasisView of(Basis basis) {
            return new BasisView(basis.title(), basis.citation(), basis.verified());
        }
    }

    record ChannelView(String channel, Text label, List<RuleView> rules) {
        static ChannelView of(ChannelRule rule) {
            return new ChannelView(
                    name(rule.channel()),
                    rule.channel().label(),
                    rule.clauses().stream().map(RuleView::of).toList());
        }
    }

    record RuleView(Text words, List<BasisView> bases) {
        static RuleView of(Clause clause) {
            List<BasisView> bases = clause.limits().stream()
                    .map(Limit::basis)
                    .distinct()
                    .map(BasisView::of)
                    .toList();
            return new RuleView(clause.words(), bases);
        }
    }

    record EndView(String type, @Nullable String event, Text words) {
        static EndView of(End end) {
            return new EndView(name(end.type()), end.event(), end.words());
        }
    }

    record RemedyView(Text what, Text who, Text where, BasisView basis) {
        static RemedyView of(Remedy remedy) {
            return new RemedyView(remedy.what(), remedy.who(), remedy.where(), BasisView.of(remedy.basis()));
        }
    }

    record ChallengeView(String code, Text label, String period, BasisView basis) {
        static ChallengeView of(Challenge challenge) {
            return new ChallengeView(
                    challenge.code(),
                    challenge.label(),
                    challenge.period().toString(),
                    BasisView.of(challenge.basis()));
        }
    }

    static KindView of(Kind kind) {
        return new KindView(
                kind.code(),
                kind.label(),
                kind.description(),
                kind.effective(),
                new GroupView(kind.group().code(), kind.group().label()),
                name(kind.nature()),
                name(kind.target()),
                kind.subjects().stream().map(KindView::name).sorted().toList(),
                BasisView.of(kind.recordingBasis()),
                kind.publicationBasis() == null ? null : BasisView.of(kind.publicationBasis()),
                kind.providers(),
                kind.updateCycle(),
                channels(kind),
                kind.severity() == null ? null : SeverityView.of(kind.severity()),
                kind.listingFields(),
                EndView.of(kind.end()),
                kind.remedies().stream().map(RemedyView::of).toList(),
                kind.challenges().stream().map(ChallengeView::of).toList(),
                kind.fields().stream().map(FieldView::of).toList(),
                kind.templates().stream().map(TemplateView::of).toList());
    }

    private static List<ChannelView> channels(Kind kind) {
        return Arrays.stream(Channel.values())
                .map(kind.publication().channels()::get)
                .filter(rule -> rule != null)
                .map(ChannelView::of)
                .toList();
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
