package org.zhengxin.access.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengxin.access.Agency;

class AgencyDirectoryTest {

    private static final String OLD = "11410100OLD00001XX";
    private static final String NEW = "11410100NEW00001XX";
    private static final String LAST = "11410100LAST0001XX";
    private static final String OTHER = "11410100OTHER001XX";

    private final AgencyDirectory directory = AgencyDirectory.of(
            List.of(
                    row(1, OLD, "中州市工商行政管理局", null, null),
                    row(2, NEW, "中州市市场监管局", 1L, "token"),
                    row(3, LAST, "中州市市场监督管理局", 2L, null),
                    row(4, OTHER, "中州市税务局", null, null)),
            List.of(new FormerName(4, "中州市国家税务局"), new FormerName(4, "中州市局"), new FormerName(3, "中州市局")),
            List.of(new Delivery(4, null, "外地税务局"), new Delivery(4, "11410200AWAY0001XX", "外市税务局")));

    @Test
    void authorityKey_ofALineOfSuccession_isThatOfItsFirst() {
        assertThat(List.of(OLD, NEW, LAST))
                .allSatisfy(
                        code -> assertThat(directory.authorityKey(code, null)).isEqualTo("code:" + OLD));
        assertThat(directory.authorityKey(null, "中州市 市场监督管理局")).isEqualTo("code:" + OLD);
    }

    @Test
    void authorityKey_ofACode_goesBeforeTheName() {
        assertThat(directory.authorityKey(" " + OTHER.toLowerCase(java.util.Locale.ROOT) + " ", "中州市市场监管局"))
                .isEqualTo("code:" + OTHER);
        assertThat(directory.authorityKey("11419999NOBODY01XX", null)).isEqualTo("code:11419999NOBODY01XX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000000X", "无", "", "11410100"})
    void authorityKey_ofAFiller_goesByTheName(String filler) {
        assertThat(directory.authorityKey(filler, "中州市国家税务局")).isEqualTo("code:" + OTHER);
        assertThat(directory.authorityKey(filler, "某省（某）局")).isEqualTo(directory.authorityKey(null, "某省(某)局"));
        assertThat(directory.authorityKey(filler, " ")).isEqualTo("none");
    }

    @Test
    void name_thatSeveralBore_namesNobody() {
        assertThat(directory.byName("中州市局")).isEmpty();
        assertThat(directory.authorityKey(null, "中州市局")).startsWith("name:");
        assertThat(directory.byName("中州市国家税务局")).map(Agency::code).contains(OTHER);
    }

    @Test
    void delivery_ofOnesOwnLineAndTheOfficesData_isAllowed() {
        Agency market = directory.byCode(NEW).orElseThrow();
        Agency tax = directory.byCode(OTHER).orElseThrow();
        assertThat(directory.mayDeliverFor(market, OLD, "中州市工商行政管理局")).isTrue();
        assertThat(directory.mayDeliverFor(market, OTHER, null)).isFalse();
        assertThat(directory.mayDeliverFor(tax, null, "外地税务局")).isTrue();
        assertThat(directory.mayDeliverFor(tax, null, "外市税务局")).isTrue();
        assertThat(directory.mayDeliverFor(tax, null, "别处税务局")).isFalse();
        assertThat(directory.mayDeliverFor(tax, null, null)).isFalse();
    }

    @Test
    void delivery_underOnesOwnCodeButAnothersName_isNotAllowed() {
        Agency tax = directory.byCode(OTHER).orElseThrow();
        assertThat(directory.mayDeliverFor(tax, OTHER, "中州市市场监督管理局")).isFalse();
        assertThat(directory.mayDeliverFor(tax, OTHER, "中州市税务局稽查局")).isTrue();
    }

    @Test
    void token_known_namesItsAgency() {
        assertThat(directory.byToken("token")).map(Agency::id).contains(2L);
        assertThat(directory.byToken("Token")).isEmpty();
    }

    @Test
    void succession_inACircle_ends() {
        AgencyDirectory circle = AgencyDirectory.of(
                List.of(row(1, OLD, "甲局", 2L, null), row(2, NEW, "乙局", 1L, null)), List.of(), List.of());
        assertThat(circle.authorityKey(OLD, null)).startsWith("code:");
    }

    private static AgencyRow row(
            long id, String code, String name, @Nullable Long successorOf, @Nullable String token) {
        return new AgencyRow(
                new Agency(id, code, name, null, null, false),
                successorOf,
                token == null ? null : HexFormat.of().formatHex(Secret.hash(token)));
    }
}
