package org.zhengxin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.store.testing.WithDatabase;

/** The texts that break registers, as names and as what is searched for. */
@WithDatabase
class NaughtyNamesTest {
    private static final SearchFilter NARROW =
            new SearchFilter("410100", "C", "BRANCH", "SUSPENDED", true, true, false);

    private final Register register;

    NaughtyNamesTest(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.register = new Register(jdbc, transaction);
    }

    static Stream<String> naughty() {
        return Stream.of(
                "'; drop table name_index; --",
                "\"引号\" 'quotes' \\ \\\\ `",
                "<script>alert(1)</script>公司",
                "郑州\u202E反向\u202C公司",
                "\uFEFF\u200B零宽\u200D商行",
                "\uE000\uE001私用区公司",
                "\uDBC0\uDC00补充私用",
                "𠮷𬭚𡋤公司",
                "\uD800半个代理",
                "半个代理\uDC00",
                "%_%__%",
                ".*+?^${}()|[]\\",
                "{1,2},{NULL}",
                "NULL",
                "\u0001\u0007控制",
                "a\tb\nc\rd",
                "👩‍👩‍👧‍👦家政",
                "Ａ１Ⅷ㈱㍿",
                "ﷺ‎עברית",
                "é́́́́公司",
                "云".repeat(5_000),
                "yunfan".repeat(900),
                "z".repeat(5_000),
                "a ".repeat(2_500),
                "一".repeat(5_000),
                "十".repeat(300),
                "有限责任公司",
                "（）【】〔〕",
                "　 \u00A0",
                "");
    }

    @BeforeEach
    void emptied() {
        register.emptied();
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void anyQuery_isAnswered(String text) {
        register.register(register.row("91410100MA44A1B200", "郑州云帆科技有限公司").build());

        assertThatCode(() -> {
                    register.search.find(SearchRequest.of(text, SearchFilter.NONE, 20));
                    register.search.find(SearchRequest.of(text, NARROW, 20));
                    register.search.suggest(text, 8);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void anyName_isKept_andFoundByItselfWhereSomethingIsLeftOfIt() {
        List<RegistrationRow> rows = new ArrayList<>();
        List<String> names = naughty().filter(name -> !name.isBlank()).toList();
        for (int i = 0; i < names.size(); i++) {
            rows.add(register.row("91410100MA4%07d".formatted(i), names.get(i)).build());
        }
        register.register(rows.toArray(RegistrationRow[]::new));

        assertThat(found("𠮷𬭚𡋤公司")).isEqualTo(1);
        assertThat(found("<script>alert(1)</script>公司")).isEqualTo(1);
        assertThat(found("反向公司")).isEqualTo(1);
        assertThat(found("\uE000\uE001私用区")).isEqualTo(1);
        assertThat(found("drop table")).isEqualTo(1);
        assertThat(found("零宽商行")).isEqualTo(1);
        assertThat(found("云云云云")).isEqualTo(1);
        assertThat(found("（）")).isZero();
    }

    private int found(String text) {
        return register.search
                .find(SearchRequest.of(text, SearchFilter.NONE, 20))
                .items()
                .size();
    }
}
