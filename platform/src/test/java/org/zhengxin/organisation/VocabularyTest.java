package org.zhengxin.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void knownWriting_isMapped_inAnyWidth() {
        assertThat(vocabulary.kind("企业法人")).map(Vocabulary.Term::code).contains("ENTERPRISE_LEGAL_PERSON");
        assertThat(vocabulary.kind("有限责任公司（自然人独资）")).map(Vocabulary.Term::code).contains("ENTERPRISE_LEGAL_PERSON");
        assertThat(vocabulary.kind("个体工商户")).map(term -> term.label().en()).contains("Sole-trader business");
        assertThat(vocabulary.status(" 存 续 ")).map(Vocabulary.Term::code).contains("IN_OPERATION");
        assertThat(vocabulary.status("吊销，未注销")).map(Vocabulary.Term::code).contains("LICENCE_REVOKED");
    }

    @Test
    void unknownWriting_hasNoTerm() {
        assertThat(vocabulary.kind("某种新类型")).isEmpty();
        assertThat(vocabulary.status(null)).isEmpty();
    }
}
