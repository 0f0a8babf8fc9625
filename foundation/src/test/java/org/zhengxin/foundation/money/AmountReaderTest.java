package org.zhengxin.foundation.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengxin.foundation.money.MoneyUnit.TEN_THOUSAND_YUAN;
import static org.zhengxin.foundation.money.MoneyUnit.YUAN;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengxin.foundation.money.AmountReading.Amount;
import org.zhengxin.foundation.money.AmountReading.Blank;
import org.zhengxin.foundation.money.AmountReading.UnitConflict;
import org.zhengxin.foundation.money.AmountReading.Unreadable;

class AmountReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "50000",
                "50000.00",
                "50,000.00",
                "50，000",
                "50 000",
                "５００００",
                "５０，０００．００",
                " 50000　",
                "50000元",
                "50000元整",
                "50000 元",
                "¥50,000.00",
                "￥50000",
                "人民币50000元",
                "RMB 50000",
                "50000元人民币",
                "5E4",
                "5.0E+4",
                "+50000"
            })
    void read_inAColumnInYuan_isExact(String given) {
        assertThat(AmountReader.read(given, YUAN)).isEqualTo(new Amount(new BigDecimal("50000.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, 2000.00",
        "5, 50000.00",
        "5万元, 50000.00",
        "5万, 50000.00",
        "5.0万元整, 50000.00",
        "伍万元整, 50000.00",
        "0.000001, 0.01",
        "1.234567, 12345.67",
        "0.30000000000000004, 3000.0000000000004",
        "2.0E-1, 2000.00",
        "0, 0.00",
        "-0.5, -5000.00",
        ".5, 5000.00"
    })
    void read_inAColumnInTenThousands_isExactYuan(String given, BigDecimal yuan) {
        assertThat(AmountReader.read(given, TEN_THOUSAND_YUAN)).isEqualTo(new Amount(yuan));
    }

    @Test
    void read_unitAgainstTheColumns_isAConflictWithBothReadings() {
        assertThat(AmountReader.read("2000元", TEN_THOUSAND_YUAN))
                .isEqualTo(new UnitConflict(
                        TEN_THOUSAND_YUAN, YUAN, new BigDecimal("20000000.00"), new BigDecimal("2000.00")));
        assertThat(AmountReader.read("5万", YUAN))
                .isEqualTo(
                        new UnitConflict(YUAN, TEN_THOUSAND_YUAN, new BigDecimal("5.00"), new BigDecimal("50000.00")));
        assertThat(AmountReader.read("人民币伍万元整", YUAN)).isInstanceOf(UnitConflict.class);
        assertThat(AmountReader.read("十二万三千元", TEN_THOUSAND_YUAN)).isInstanceOf(UnitConflict.class);
        assertThat(AmountReader.read("3万2000元", YUAN)).isEqualTo(new Amount(new BigDecimal("32000.00")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "　", "无", "/", "-", "——", "空", "null", "\\"})
    void read_nothing_isBlank(String given) {
        assertThat(AmountReader.read(given, YUAN)).isEqualTo(new Blank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,34",
                "1,234,56",
                "1,2345",
                "0.123,456",
                "12 34",
                "1.2.3",
                "五",
                "约5万元",
                "5万余元",
                "5万元以下",
                "1-5万元",
                "5万美元",
                "USD 500",
                "500美元",
                "罚款",
                "5元5",
                "1E999999999",
                "1E40",
                "99999999999999999999999999999999999999999",
                "--5",
                "5-",
                "见决定书",
                "(500)",
                "三万二元"
            })
    void read_unclear_isUnreadable(String given) {
        assertThat(AmountReader.read(given, YUAN)).isEqualTo(new Unreadable());
    }

    @Property
    void read_anyAmountInAnyDress_isExact(@ForAll("amounts") BigDecimal amount, @ForAll MoneyUnit unit) {
        Amount expected = new Amount(unit.toYuan(amount));
        String plain = amount.toPlainString();
        DecimalFormat grouped = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        assertThat(AmountReader.read(plain, unit)).isEqualTo(expected);
        assertThat(AmountReader.read(plain + unit.zh(), unit)).isEqualTo(expected);
        assertThat(AmountReader.read(grouped.format(amount), unit)).isEqualTo(expected);
        assertThat(AmountReader.read("¥ " + grouped.format(amount), unit)).isEqualTo(expected);
    }

    @Property
    void read_everyUnitAgainstEveryOther_isNeverGuessed(
            @ForAll("amounts") BigDecimal amount, @ForAll MoneyUnit declared, @ForAll MoneyUnit written) {
        AmountReading reading = AmountReader.read(amount.toPlainString() + written.zh(), declared);
        assertThat(reading).isInstanceOf(declared == written ? Amount.class : UnitConflict.class);
    }

    @Property
    void read_anyText_neverThrows(@ForAll("texts") String given) {
        assertThat(AmountReader.read(given, YUAN)).isNotNull();
    }

    @Test
    void yuan_equalAmounts_areEqual() {
        assertThat(Yuan.of(new BigDecimal("5E+4"))).isEqualTo(Yuan.of(new BigDecimal("50000.000")));
        assertThat(Yuan.isWholeFen(new BigDecimal("0.010"))).isTrue();
        assertThat(Yuan.isWholeFen(new BigDecimal("0.001"))).isFalse();
    }

    @Provide
    static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999999"))
                .ofScale(6);
    }

    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> near = Arbitraries.strings()
                .withChars("0123456789,，.+-eE元万亿千百十五零点余角分整¥ ")
                .ofMaxLength(30);
        return Arbitraries.oneOf(near, Arbitraries.strings());
    }
}
