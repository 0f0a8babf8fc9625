package org.zhengxin.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {
    private static final String GOOD = """
            {"commitment":"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",\
            "event":"OPENED","id":"0198c0de-0000-7000-8000-00000000abcd",\
            "recordedAt":"2026-11-21T02:03:04.123456Z","type":"record","version":12}""";

    @Test
    void entry_isRead() {
        Entry entry = Entry.read(GOOD.getBytes(UTF_8));
        assertThat(entry.commitment()).startsWith("0011").endsWith("eeff").hasSize(64);
        assertThat(entry.id()).isEqualTo("0198c0de-0000-7000-8000-00000000abcd");
        assertThat(entry)
                .returns("OPENED", Entry::event)
                .returns("record", Entry::type)
                .returns(12L, Entry::version);
        assertThat(entry.recordedAt()).isEqualTo("2026-11-21T02:03:04.123456Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T23:59:59.000000Z",
                "0000-01-01T00:00:00.000000Z",
                "9999-12-31T00:00:00.999999Z",
            })
    void timesThatExist_areRead(String time) {
        assertThat(Entry.read(GOOD.replace("2026-11-21T02:03:04.123456Z", time).getBytes(UTF_8))
                        .recordedAt())
                .isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-02-29",
        "2026-11-21, 2026-13-01",
        "2026-11-21, 2026-00-10",
        "2026-11-21, 2026-11-00",
        "2026-11-21, 2026-11-31",
        "T02:, T24:",
        ":03:, :60:",
        ":04., :60.",
        "456Z, 456+",
        "123456Z, 123Z",
        "00112233, 0011223G",
        "aabb, AABB",
        "OPENED, REOPENED",
        "OPENED, OPENE",
        "record, records",
        "record, person",
        "-7000-, 7000--",
        ":12, :0",
        ":12, :012",
        ":12, :-1",
        ":12, :1.0",
        ":12, :9007199254740992",
        ":12, :99999999999999999999",
    })
    void otherForms_areRefused(String old, String replacement) {
        String text = GOOD.replace(old, replacement);
        assertThat(text).isNotEqualTo(GOOD);
        refused(text);
    }

    @Test
    void whatIsNotCanonical_notKnownOrCut_isRefused() {
        refused(GOOD + " ");
        refused(GOOD.replace(",", ", "));
        refused(GOOD.replace("\"version\":12", "\"version\":12,\"z\":1"));
        refused(GOOD.replace("\"version\":12", "\"version\":12,\"version\":12"));
        refused(GOOD.replace("record\"", "\\u0072ecord\""));
        for (int length = 0; length < GOOD.length(); length++) {
            refused(GOOD.substring(0, length));
        }
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> Entry.read(text.getBytes(UTF_8))).as(text).isInstanceOf(Stop.class);
    }
}
