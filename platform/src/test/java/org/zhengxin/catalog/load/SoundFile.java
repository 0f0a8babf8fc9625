package org.zhengxin.catalog.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.zhengxin.catalog.CatalogueException;
import org.zhengxin.catalog.Release;

/** A small catalogue that is sound, and what becomes of it when something is changed. */
final class SoundFile {

    static final String TEXT = """
            release: "1"
            acts:
              - {id: act, zh: 条例, en: act, number: 第1号, verified: true}
            remedies:
              - id: objection
                what: {zh: 异议, en: objection}
                who: {zh: 平台, en: platform}
                where: {zh: 平台, en: platform}
                basis: {act: act, at: 第二条}
            challenges:
              - {id: review, zh: 复议, en: review, period: P60D, basis: {act: act}}
            severity-tables:
              - code: table
                zh: 表
                en: table
                sectors:
                  - declared: {act: act}
                    categories:
                      - {values: [警告], severity: minor, basis: {act: act}}
                    fines:
                      - {up-to: 3000, severity: minor, basis: {act: act}}
                      - {severity: serious, basis: {act: act}}
                    otherwise: {severity: moderate, basis: {act: act}}
            kinds:
              - code: kind
                from: 2026-01-01
                zh: 种类
                en: kind
                description: {zh: 说明, en: description}
                group: administration
                nature: adverse
                target: record
                subjects: [organisation]
                basis: {act: act, at: 第三条}
                publication-basis: {act: act, at: 第四条}
                providers: [{zh: 单位, en: unit}]
                update-cycle: {zh: 每日, en: daily}
                severity-table: table
                identity: {document: WSH, digest: [NR], placeholders: [空]}
                end: {type: period, zh: 一年, en: one year}
                channels:
                  public:
                    - {severity: minor, hidden: minor-not-published}
                    - limits: [{from: decided-on, period: P1Y, basis: {act: act}}]
                  government:
                    - limits: [{from: decided-on, period: P5Y, basis: {act: act}}]
                remedies: [objection]
                challenges: [review]
                fields:
                  - {code: MC, zh: 名称, en: name, type: text, required: true, role: subject-name}
                  - {code: DM, zh: 代码, en: code, type: code, role: subject-code}
                  - {code: WSH, zh: 文号, en: number, type: text, role: document-number}
                  - {code: NR, zh: 内容, en: content, type: text, free-text: true}
                  - {code: LB, zh: 类别, en: category, type: enum, values: [{zh: 警告, en: warning}]}
                  - {code: JE, zh: 金额, en: amount, type: amount, unit: 元}
                  - {code: RQ, zh: 日期, en: date, type: date, required: true, role: decided-on}
                  - {code: JG, zh: 机关, en: authority, type: text, required: true, role: authority-name}
                templates:
                  - id: form
                    zh: 表
                    en: form
                    version: "1"
                    basis: {act: act}
                    recognised-by: [MC, WSH]
                    persons:
                      - headers: [法定代表人, 身份证号]
            deadlines:
              - {id: online, from: 2026-01-01, zh: 上网, en: online, amount: 7, unit: working-days, basis: {act: act}}
            """;

    private SoundFile() {}

    static Release load(String... texts) {
        List<Source> files = java.util.stream.IntStream.range(0, texts.length)
                .mapToObj(index -> new Source(index == 0 ? "city.yaml" : "more-" + index + ".yaml", texts[index]))
                .toList();
        try {
            return CatalogueLoader.load(CatalogueFiles.shipped("closed/*.yaml"), files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the problems of the file with one passage changed; the passage must stand in it once. */
    static List<String> problems(String passage, String changed) {
        assertThat(TEXT.split(java.util.regex.Pattern.quote(passage), -1)).hasSize(2);
        CatalogueException refused =
                catchThrowableOfType(CatalogueException.class, () -> load(TEXT.replace(passage, changed)));
        assertThat(refused).as("the catalogue is refused").isNotNull();
        return refused.problems();
    }

    /** Returns the line on which a passage of the sound file begins, from 1. */
    static int line(String passage) {
        return 1
                + (int) TEXT.substring(0, TEXT.indexOf(passage))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
