package org.zhengxin.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhengxin.catalog.Release;
import org.zhengxin.catalog.load.CatalogueFiles;

/** Releases with one kind of records of their own, whose rules change as a test says. */
final class TestRules {
    static final String KIND = "test-act";

    /** Minor records are hidden, others public for a year; shared for five years. */
    static final String ONE_YEAR = publicFor("P1Y");

    static final String THREE_MONTHS = publicFor("P3M");

    static final String TWO_YEARS = publicFor("P2Y");

    static final String HIDDEN = "{hidden: no-publication-basis}";

    static final String ALL_PUBLIC = "{limits: [{from: decided-on, period: P1Y, basis: {act: henan-credit, at: 第三条}}]}";

    private static final String HEAD = """
            release: "%s"
            severity-tables:
              - code: test-table
                zh: 判定表
                en: table
                sectors:
                  - declared: {act: henan-credit}
                    categories: [{values: [警告], severity: minor, basis: {act: henan-credit}}]
                    otherwise: {severity: moderate, basis: {act: henan-credit}}
              - code: stricter-table
                zh: 从严判定表
                en: stricter table
                sectors:
                  - declared: {act: henan-credit}
                    categories: [{values: [警告], severity: serious, basis: {act: henan-credit}}]
                    otherwise: {severity: moderate, basis: {act: henan-credit}}
            kinds:
            """;

    private static final String ENTRY = """
              - code: test-act
                from: %s
                zh: 试验行为
                en: test act
                description: {zh: 说明, en: description}
                group: administration
                nature: adverse
                target: record
                subjects: [organisation]
                basis: {act: henan-credit, at: 第一条}
                publication-basis: {act: henan-credit, at: 第二条}
                providers: [{zh: 单位, en: unit}]
                update-cycle: {zh: 每日, en: daily}
                severity-table: %s
                identity: {document: WSH, digest: [NR], placeholders: [空]}
                end: {type: period, zh: 期满, en: end of the period}
                channels:
                  public: [%s]
                  government: [{limits: [{from: decided-on, period: P5Y, basis: {act: henan-credit}}]}]
                remedies: [objection]
                challenges: [administrative-review]
                fields:
                  - {code: MC, zh: 名称, en: name, type: text, required: true, role: subject-name}
                  - {code: DM, zh: 代码, en: code, type: code, role: subject-code}
                  - {code: WSH, zh: 试验文号, en: number, type: text, role: document-number}
                  - {code: NR, zh: 内容, en: content, type: text, free-text: true}
                  - {code: BZ, zh: 备注, en: remark, type: text, channels: [government]}
                  - {code: LB, zh: 试验类别, en: category, type: enum, multiple: true, role: penalty-category, values: [{zh: 警告, en: warning}, {zh: 其他, en: other}]}
                  - {code: RQ, zh: 日期, en: date, type: date, required: true, role: decided-on}
                  - {code: JG, zh: 机关, en: authority, type: text, required: true, role: authority-name}
                templates:
                  - {id: test-form, zh: 试验表, en: form, version: "1", basis: {act: henan-credit}, recognised-by: [MC, WSH], persons: [{headers: [法定代表人]}]}
            """;

    private final String id;
    private final StringBuilder entries = new StringBuilder();

    private TestRules(String id) {
        this.id = id;
    }

    /** Begins a release whose first rule is from 2020 on. */
    static TestRules release(String id, String firstRule) {
        return new TestRules(id).from("2020-01-01", firstRule, "test-table");
    }

    TestRules then(String day, String rule) {
        return from(day, rule, "test-table");
    }

    TestRules thenStricter(String day, String rule) {
        return from(day, rule, "stricter-table");
    }

    private TestRules from(String day, String rule, String table) {
        if (!entries.isEmpty()) {
            int place = entries.lastIndexOf("    zh: 试验行为");
            entries.insert(place, "    until: " + java.time.LocalDate.parse(day).minusDays(1) + "\n");
        }
        entries.append(ENTRY.formatted(day, table, rule));
        return this;
    }

    Release load(Path directory) {
        try {
            Path own = Files.createTempDirectory(directory, "release");
            Files.writeString(own.resolve("test.yaml"), HEAD.formatted(id) + entries);
            return CatalogueFiles.load(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String publicFor(String period) {
        return "{severity: minor, hidden: minor-not-published}, {limits: [{from: decided-on, period: " + period
                + ", basis: {act: henan-credit, at: 第三条}}]}";
    }
}
