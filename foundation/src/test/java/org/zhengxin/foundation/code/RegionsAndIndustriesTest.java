package org.zhengxin.foundation.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsAndIndustriesTest {

    @Test
    void regions_knownCode_hasNameAndParent() {
        assertThat(Regions.find("410103"))
                .contains(new Region(
                        new RegionCode("410103"), "二七区", "Erqi District", Optional.of(new RegionCode("410100"))));
        assertThat(Regions.fullName("410103")).contains("河南省郑州市二七区");
        assertThat(Regions.fullName("110108")).contains("北京市海淀区");
        assertThat(Regions.fullName("419001")).contains("河南省济源市");
    }

    @ParameterizedTest
    @ValueSource(strings = {"410104", "410000", "650000", "820108"})
    void regions_isKnown_listed(String code) {
        assertThat(Regions.isKnown(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"410199", "410107", "999999", "000000", "41010", "4101033", "41010A", ""})
    void regions_isKnown_otherwise(String code) {
        assertThat(Regions.isKnown(code)).isFalse();
    }

    @Test
    void regions_list_isOneTree() {
        assertThat(Regions.all()).hasSize(3433);
        assertThat(Regions.provinces())
                .hasSize(34)
                .allMatch(region -> region.parent().isEmpty());
        assertThat(Regions.within("410100"))
                .hasSize(12)
                .allMatch(region -> region.code().value().startsWith("4101"));
        assertThat(Regions.within("410103")).isEmpty();
        assertThat(Regions.all())
                .allMatch(region -> region.parent()
                        .map(RegionCode::value)
                        .map(Regions::isKnown)
                        .orElse(true));
    }

    @Test
    void regionCode_covers_byTheFormOfTheCodes() {
        RegionCode city = new RegionCode("410100");
        assertThat(city.covers(new RegionCode("410103"))).isTrue();
        assertThat(city.covers(new RegionCode("410199"))).isTrue();
        assertThat(city.covers(new RegionCode("410203"))).isFalse();
        assertThat(city.province()).isEqualTo(new RegionCode("410000"));
        assertThat(city.province().covers(city)).isTrue();
        assertThatThrownBy(() -> new RegionCode("41010")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"C1310,C1310", "1310,C1310", "c13,C13", "Ｃ,C", "97,T97", "0111,A0111", " F 51 ,F51", "K,K"})
    void industries_withOrWithoutLetter_areSound(String given, String value) {
        assertThat(Industries.check(given))
                .isInstanceOfSatisfying(
                        IndustryCodeCheck.Sound.class,
                        sound -> assertThat(sound.code().value()).isEqualTo(value));
    }

    @Test
    void industries_wrongLetter_saysWhichIsExpected() {
        assertThat(Industries.check("D1310"))
                .isEqualTo(new IndustryCodeCheck.WrongSection(new IndustryCode('C', "1310"), 'D'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "0A", "98", "1", "C1", "13101", "食品", "C13A"})
    void industries_other_isMalformed(String given) {
        assertThat(Industries.check(given)).isEqualTo(new IndustryCodeCheck.Malformed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "无", "/"})
    void industries_nothing_isAbsent(String given) {
        assertThat(Industries.check(given)).isEqualTo(new IndustryCodeCheck.Absent());
    }

    @Test
    void industries_list_isWhole() {
        assertThat(Industries.sections()).extracting(Industry::zh).hasSize(20).contains("制造业", "国际组织");
        assertThat(Industries.divisions())
                .hasSize(97)
                .allMatch(division -> !division.en().isBlank());
        assertThat(Industries.find(new IndustryCode('C', "1310")))
                .map(Industry::zh)
                .contains("农副食品加工业");
        assertThat(Industries.section(new IndustryCode('I', "65")).en()).startsWith("Information transmission");
        assertThatThrownBy(() -> new IndustryCode('Z', "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IndustryCode('C', "1")).isInstanceOf(IllegalArgumentException.class);
    }
}
