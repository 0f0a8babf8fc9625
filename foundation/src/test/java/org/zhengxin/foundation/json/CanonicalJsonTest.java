package org.zhengxin.foundation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void write_keys_standInTheOrderOfTheirUtf16Units() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("\u20AC", "Euro");
        map.put("\r", "return");
        map.put("\uFB33", "dalet");
        map.put("1", "one");
        map.put("\uD83D\uDE00", "face");
        map.put("\u0080", "control");
        map.put("\u00F6", "o");
        assertThat(CanonicalJson.write(map))
                .isEqualTo(
                        "{\"\\r\":\"return\",\"1\":\"one\",\"\u0080\":\"control\",\"\u00F6\":\"o\",\"\u20AC\":\"Euro\","
                                + "\"\uD83D\uDE00\":\"face\",\"\uFB33\":\"dalet\"}");
        assertThat(CanonicalJson.write(new TreeMap<>(map))).isEqualTo(CanonicalJson.write(map));
    }

    @Test
    void write_everyKindOfValue() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(true, false, 5, -7L, new BigDecimal("5E+4"), LocalDate.of(2026, 1, 2)));
        map.put("a", Map.of());
        map.put("c", List.of());
        map.put("d", null);
        assertThat(CanonicalJson.write(map))
                .isEqualTo("{\"a\":{},\"b\":[true,false,5,-7,\"50000\",\"2026-01-02\"],\"c\":[],\"d\":null}");
        assertThat(CanonicalJson.write(Arrays.asList((Object) null))).isEqualTo("[null]");
        assertThat(CanonicalJson.write("正信")).isEqualTo("\"正信\"");
    }

    @Test
    void write_text_escapesNothingMoreThanItMust() {
        assertThat(CanonicalJson.write("\u20AC$\u000F\nA'B\"\\\\\"/\u007F\u2028\b\t\f\r"))
                .isEqualTo("\"\u20AC$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007F\u2028\\b\\t\\f\\r\"");
    }

    @Test
    void write_whatCannotBeCanonical_isRefused() {
        assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(1L << 53)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(Map.of(1, "a"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write("秘\uD840"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("秘");
        assertThatThrownBy(() -> CanonicalJson.write("\uDC87")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,}",
                "[1,]",
                "[1 2]",
                "1.5",
                "1e3",
                "01",
                "-",
                "+1",
                "nul",
                "truex",
                "{a:1}",
                "'a'",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\n\"",
                "1 2",
                "9007199254740992",
                "99999999999999999999",
                "{\"a\"}",
                "{\"a\":}",
                "]"
            })
    void parse_anythingLoose_isRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> CanonicalJson.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at index");
    }

    @Test
    void parse_deepNesting_isRefused() {
        assertThatThrownBy(() -> CanonicalJson.parse("[".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("levels");
        assertThat(CanonicalJson.parse("[".repeat(64) + "]".repeat(64))).isInstanceOf(List.class);
    }

    @Test
    void parse_spacesAndEscapes_areUnderstood() {
        assertThat(CanonicalJson.parse(" { \"a\" : [ 1 , \"\\u6b63\\n\\/\" , null ] } "))
                .isEqualTo(Map.of("a", Arrays.asList(1L, "正\n/", null)));
    }

    @Property
    void parse_whatWasWritten_isTheSame(@ForAll("values") Object value) {
        String json = CanonicalJson.write(value);
        Object parsed = CanonicalJson.parse(json);
        assertThat(parsed).isEqualTo(value);
        assertThat(CanonicalJson.write(parsed)).isEqualTo(json);
        assertThat(CanonicalJson.bytes(value)).isEqualTo(json.getBytes(StandardCharsets.UTF_8));
        assertThat(CanonicalJson.parse(new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8)))
                .isEqualTo(value);
    }

    @Property
    void parse_anyText_isReadOrRefused(@ForAll("texts") String text) {
        try {
            CanonicalJson.write(CanonicalJson.parse(text));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("index");
        }
    }

    @Test
    void sha256_knownAnswer() {
        assertThat(Digests.sha256Hex("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Digests.sha256("正信")).isEqualTo(Digests.sha256("正信".getBytes(StandardCharsets.UTF_8)));
    }

    @Provide
    static Arbitrary<Object> values() {
        Arbitrary<String> text = Arbitraries.strings()
                .withCharRange('\u0000', '\uD7FF')
                .withCharRange('\uE000', '\uFFFD')
                .ofMaxLength(12)
                .map(plain -> plain + "𠮷");
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                text.map(Object.class::cast),
                Arbitraries.longs().between(-(1L << 53) + 1, (1L << 53) - 1).map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast));
        return Arbitraries.lazyOf(
                () -> leaf,
                () -> leaf.list().ofMaxSize(4).map(Object.class::cast),
                () -> Arbitraries.maps(text, values()).ofMaxSize(4).map(Object.class::cast));
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("{}[]\",:0123456789-truefalsn\\u ")
                .ofMaxLength(30);
    }
}
