package org.zhengxin.demo.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.zhengxin.foundation.code.UnifiedCode;
import org.zhengxin.foundation.code.UnifiedCodeCheck;

class OrganisationsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final int MANY = 20_000;

    private final CityData city = CityData.load();
    private final Organisations organisations = new Organisations(1, TODAY, city);

    @Test
    void code_isSoundAndBelongsToOneOrganisation() {
        List<String> codes = LongStream.range(0, MANY)
                .mapToObj(number -> organisations.registered(number).code())
                .toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(codes)
                .allSatisfy(code -> assertThat(UnifiedCode.check(code)).isInstanceOf(UnifiedCodeCheck.Sound.class));
    }

    @Test
    void organisation_dependsOnSeedAndNumberAlone() {
        Organisation late = organisations.registered(500);
        assertThat(new Organisations(1, TODAY, city).registered(500)).isEqualTo(late);
        assertThat(new Organisations(2, TODAY, city).registered(500).code()).isNotEqualTo(late.code());
    }

    @Test
    void names_goBeyondTheBasicPlane() {
        assertThat(LongStream.range(0, MANY)
                        .mapToObj(number -> organisations.registered(number).name()))
                .anyMatch(name -> name.codePoints().anyMatch(Character::isSupplementaryCodePoint))
                .anyMatch(name -> name.contains("（"))
                .anyMatch(name -> name.contains("("));
    }

    @Test
    void strangers_comeFromElsewhere() {
        assertThat(LongStream.range(0, 2_000)
                        .mapToObj(organisations::strangerAfter)
                        .filter(stranger -> stranger != null))
                .isNotEmpty()
                .allSatisfy(stranger -> assertThat(stranger.registered()).isFalse());
    }

    @Test
    void agencies_haveSoundCodesAndSomethingToSay() {
        assertThat(city.agencies()).hasSizeGreaterThan(30).allSatisfy(agency -> {
            assertThat(UnifiedCode.check(agency.code())).isInstanceOf(UnifiedCodeCheck.Sound.class);
            assertThat(city.sectorOf(agency).weight()).isPositive();
        });
        assertThat(city.agencies().getFirst().providesRegistration()).isTrue();
    }
}
