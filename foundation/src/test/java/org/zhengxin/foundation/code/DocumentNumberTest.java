package org.zhengxin.foundation.code;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "郑市监罚〔2026〕12号",
                "郑市监罚(2026)12号",
                "郑市监罚（2026）12号",
                "郑市监罚[2026]12号",
                "郑市监罚【2026】12号",
                "郑市监罚 〔2026〕 第12号",
                "郑市监罚〔２０２６〕１２號",
                "郑市监罚〔2026〕12",
                "\uFEFF郑市监罚〔2026〕12号 "
            })
    void normal_oneDocumentInManyWritings_isOne(String given) {
        DocumentNumber number = DocumentNumber.of(given);
        assertThat(number.normal()).isEqualTo("郑市监罚[2026]12");
        assertThat(number.asGiven()).isEqualTo(given);
        assertThat(number.isKey()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "郑罚〔2026〕1-12号, 郑罚〔2026〕11-2号",
        "郑罚〔2026〕012号, 郑罚〔2026〕12号",
        "郑罚〔2026〕12号, 郑罚〔2026〕12号之一",
        "郑罚〔2026〕12号, 郑罚〔2025〕12号"
    })
    void normal_differentDocuments_differ(String one, String other) {
        assertThat(DocumentNumber.of(one).normal())
                .isNotEqualTo(DocumentNumber.of(other).normal());
    }

    @Test
    void normal_dashes_areOne() {
        assertThat(DocumentNumber.of("豫a－2026—7").normal()).isEqualTo("豫A-2026-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"空", "无", "/", "——", "NULL", "无文号", "0", "号", "（空）"})
    void placeholder_isNeverAKey(String given) {
        DocumentNumber number = DocumentNumber.of(given);
        assertThat(number.isPlaceholder()).isTrue();
        assertThat(number.isAbsent()).isFalse();
        assertThat(number.isKey()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "　", "\u200B"})
    void nothing_isAbsent(String given) {
        DocumentNumber number = DocumentNumber.of(given);
        assertThat(number.isAbsent()).isTrue();
        assertThat(number.isPlaceholder()).isFalse();
        assertThat(number.isKey()).isFalse();
    }

    @Test
    void lostDigits_areNoKey() {
        assertThat(DocumentNumber.of("4.10105202601E+17").isDamaged()).isTrue();
        assertThat(DocumentNumber.of("4.10105202601E+17").isKey()).isFalse();
    }

    @Property
    void normal_isStableAndLeavesTheGivenAlone(@ForAll String given) {
        DocumentNumber number = DocumentNumber.of(given);
        assertThat(number.asGiven()).isEqualTo(given);
        assertThat(DocumentNumber.of(number.normal()).normal()).isEqualTo(number.normal());
    }
}
