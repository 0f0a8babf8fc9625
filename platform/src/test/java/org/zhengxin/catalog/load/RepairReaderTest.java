package org.zhengxin.catalog.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengxin.catalog.RepairRule;

/** Rules of credit repair that do not hang together do not load. */
class RepairReaderTest {
    private static final String REPAIR = """
            deadlines:
              - {id: answer, from: 2026-01-01, zh: 答复, en: answer, amount: 10, unit: working-days, basis: {act: act}}
            repair-procedures:
              - id: way
                basis: {act: act}
                decider: {zh: 认定单位, en: the authority}
                window: {zh: 窗口, en: window}
                answer: answer
                decision: answer
                closes: [public]
                announced: P1Y
                shield: {act: act}
                conditions: [{id: period, zh: 期满, en: over, required: true, basis: {act: act}}]
                documents: [{id: correction, zh: 证明, en: proof, required: true, basis: {act: act}}]
                pledge: {zh: 承诺, en: pledge}
            repairs:
              - kind: kind
                from: 2026-01-01
                procedure: way
                basis: {act: act}
                terms: [{minimum: [{period: P3M, basis: {act: act}}]}]
            """;

    @Test
    void soundRule_loads() {
        RepairRule rule = SoundFile.load(SoundFile.TEXT, REPAIR).repairs().getFirst();
        assertThat(rule.repairable()).isTrue();
        assertThat(rule.terms()).hasSize(1);
    }

    /** Each line: what stands there, what stands there instead, and the problem. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: kind|kind: unheard|no adverse kind of the code “unheard” is known",
                "procedure: way|procedure: none|no procedure of this id is known",
                "procedure: way|instead: objection|terms come with a procedure, and only with one",
                "answer: answer|answer: never|no time limit of the id “never” is known",
                "closes: [public]|closes: [report]|a repair ends the public channel at least",
                "minimum: [{period: P3M, basis: {act: act}}]|severity: minor|either a least period or upon-performance is wanted here",
            })
    void ruleThatDoesNotHangTogether_isRefused(String passage, String changed, String problem) {
        assertThatThrownBy(() -> SoundFile.load(SoundFile.TEXT, REPAIR.replace(passage, changed)))
                .hasMessageContaining(problem);
    }

    @Test
    void twoRulesOfOneKind_forTheSameDays_areRefused() {
        String second = """
                repairs:
                  - {kind: kind, from: 2026-06-01, instead: objection, basis: {act: act}}
                """;
        assertThatThrownBy(() -> SoundFile.load(SoundFile.TEXT, REPAIR, second))
                .hasMessageContaining("the kind has a rule of repair for these days already");
    }
}
