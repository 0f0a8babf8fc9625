package org.zhengxin.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.zhengxin.catalog.Release;
import org.zhengxin.catalog.load.CatalogueFiles;
import org.zhengxin.record.plain.PlainGrade;
import org.zhengxin.record.plain.PlainRule;
import org.zhengxin.record.plain.PlainRules;

/** The catalogue of the random histories (随机经历目录): four kinds, of which the rule for acts changes. */
public final class HistoryRules {
    private static final String HEAD = """
            release: "%s"
            severity-tables:
              - code: usual-test-table
                zh: 判定表
                en: table
                sectors:
                  - declared: {act: henan-credit}
                    categories: [{values: [警告], severity: minor, basis: {act: henan-credit}}]
                    otherwise: {severity: moderate, basis: {act: henan-credit}}
              - code: stricter-test-table
                zh: 判定表
                en: table
                sectors:
                  - declared: {act: henan-credit}
                    categories: [{values: [警告], severity: moderate, basis: {act: henan-credit}}]
                    otherwise: {severity: serious, basis: {act: henan-credit}}
              - code: milder-test-table
                zh: 判定表
                en: table
                sectors:
                  - declared: {act: henan-credit}
                    categories: [{values: [警告], severity: minor, basis: {act: henan-credit}}]
                    otherwise: {severity: minor, basis: {act: henan-credit}}
            kinds:
            """;

    private static final String ENTRY = """
              - code: %s
                from: %s
            %s    zh: 试验信息%s
                en: %s
                description: {zh: 说明, en: description}
                group: administration
                nature: %s
                target: record
                subjects: [organisation]
                basis: {act: henan-credit, at: 第一条}
                publication-basis: {act: henan-credit, at: 第二条}
                providers: [{zh: 单位, en: unit}]
                update-cycle: {zh: 每日, en: daily}
            %s
                end: {type: event, event: over, zh: 终止, en: over}
                channels:
            %s
                remedies: [objection]
                fields:
                  - {code: MC, zh: 名称, en: name, type: text, required: true, role: subject-name}
                  - {code: DM, zh: 代码, en: code, type: code, role: subject-code}
                  - {code: WSH, zh: 试验文号%s, en: number, type: text, role: document-number}
                  - {code: NR, zh: 内容, en: content, type: text, free-text: true}
                  - {code: LB, zh: 试验类别, en: category, type: enum, multiple: true, role: penalty-category, values: [{zh: 警告, en: warning}, {zh: 其他, en: other}]}
                  - {code: RQ, zh: 日期, en: date, type: date, required: true, role: decided-on}
                  - {code: YXQ, zh: 有效期, en: valid until, type: date, role: valid-until}
                  - {code: ZZ, zh: 终止日期, en: ended on, type: date, role: ended-on}
                  - {code: JG, zh: 机关, en: authority, type: text, required: true, role: authority-name}
                  - {code: ZT, zh: 状态, en: state, type: code, role: status}
                  - {code: JZ, zh: 截止, en: until, type: date, role: publication-until}
                  - {code: FW, zh: 范围, en: use, type: code, role: channel-limit}
            %s    templates:
                  - id: %s-form
                    zh: 试验表
                    en: form
                    version: "1"
                    basis: {act: henan-credit}
                    recognised-by: [MC, WSH]
                    persons: [{headers: [法定代表人]}]
                    codes:
                      status: {正常: in-force, 撤销: annulled, 终止: ended, 异议: under-objection}
                      channel-limit: {共享: [government], 公示共享: [public, government]}
            """;

    private static final String GRADED = """
                severity-table: %s-test-table
                challenges: [administrative-review]
                identity: {document: WSH, digest: [NR], placeholders: [空], sole-subject: true}
            """.stripTrailing();
    private static final String PLAIN =
            "    identity: {document: WSH, digest: [NR], placeholders: [空], sole-subject: true}";
    private static final String LICENSED =
            "    identity: {document: WSH, extra: BH, digest: [NR], placeholders: [空], sole-subject: true}";
    private static final String LICENCE_NUMBER =
            "      - {code: BH, zh: 试验证号, en: licence number, type: text, role: licence-number}\n";
    private static final String EVENT = "event: {zh: 终止, en: end}, basis: {act: henan-credit}";

    private HistoryRules() {}

    static Release load(Path directory, int number, List<PlainRules.From> acts) {
        return CatalogueFiles.load(write(directory, number, acts));
    }

    /** Writes the files of a release into a directory of their own. */
    public static Path write(Path directory, int number, List<PlainRules.From> acts) {
        StringBuilder text = new StringBuilder(HEAD.formatted(number));
        for (int i = 0; i < acts.size(); i++) {
            LocalDate next = i + 1 < acts.size() ? acts.get(i + 1).day() : null;
            text.append(entry(
                    "test-act",
                    acts.get(i).day(),
                    next == null ? "" : "    until: " + next.minusDays(1) + "\n",
                    "adverse",
                    GRADED.formatted(acts.get(i).rule().table.name().toLowerCase(Locale.ROOT)),
                    """
                          public: [%s]
                          government: [{limits: [{from: decided-on, period: P60M, basis: {act: henan-credit}}]}]
                          authorised: public
                          report: [{limits: [{from: decided-on, period: P48M, basis: {act: henan-credit}}]}]""".formatted(clauses(acts.get(i).rule())).indent(0)));
        }
        LocalDate always = LocalDate.of(2020, 1, 1);
        text.append(entry("test-licence", always, "", "neutral", LICENSED, """
                      public: [{limits: [{from: valid-until, period: P3M, basis: {act: henan-credit}}, {from: ended-on, period: P3M, %s}]}]
                      government: public""".formatted(EVENT)));
        text.append(entry("test-honour", always, "", "positive", PLAIN, """
                      public: [{limits: [{from: valid-until, basis: {act: henan-credit}}, {from: ended-on, %s}]}]
                      government: public""".formatted(EVENT)));
        text.append(entry("test-listing", always, "", "adverse", PLAIN, """
                      public: [{limits: [{from: ended-on, %s}]}]
                      government: public""".formatted(EVENT)));
        return written(directory, text.toString());
    }

    private static String entry(
            String code, LocalDate from, String until, String nature, String identity, String channels) {
        String number = code.equals("test-licence") ? LICENCE_NUMBER : "";
        String lines = channels.strip().indent(6).replaceAll("(?m)^ +", "      ");
        return ENTRY.formatted(
                code, from, until, code, code, nature, identity, lines.stripTrailing(), code, number, code);
    }

    private static String clauses(PlainRule rule) {
        if (rule == PlainRule.NOBODY) {
            return "{hidden: no-publication-basis}";
        }
        return (rule.minorHidden ? "{severity: minor, hidden: minor-not-published}, " : "") + "{severity: serious, "
                + limit(rule.months(PlainGrade.SERIOUS)) + "}, {" + limit(rule.months) + "}";
    }

    private static String limit(int months) {
        return "limits: [{from: decided-on, period: P" + months + "M, basis: {act: henan-credit}}]";
    }

    private static Path written(Path directory, String text) {
        try {
            Path own = Files.createTempDirectory(directory, "release");
            Files.writeString(own.resolve("test.yaml"), text);
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
