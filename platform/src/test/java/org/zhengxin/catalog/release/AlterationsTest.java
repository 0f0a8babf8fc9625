package org.zhengxin.catalog.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlterationsTest {

    private static final Entry BEGUN = entry("2026-04-01", null, "a");
    private static final Entry TO_COME = entry("2027-01-01", null, "b");

    private final Alterations alterations = new Alterations(LocalDate.of(2026, 11, 1));

    @Test
    void sameEntries_alterNothing() {
        assertThat(between(List.of(BEGUN, TO_COME), List.of(TO_COME, BEGUN))).isEmpty();
    }

    @Test
    void entryThatHasBegun_altered_isNamed() {
        assertThat(between(List.of(BEGUN), List.of(entry("2026-04-01", null, "other"))))
                .singleElement()
                .asString()
                .startsWith("kind administrative-penalty from 2026-04-01 is altered");
        assertThat(between(List.of(entry("2026-11-01", null, "a")), List.of(entry("2026-11-01", null, "b"))))
                .hasSize(1);
    }

    @Test
    void rulesOfRepair_canBeAdded_toKindsThatHaveBegun_andAreHeldFromThenOn() {
        List<Entry> shipped = Entry.of(Releases.SHIPPED);
        List<Entry> before =
                shipped.stream().filter(entry -> !entry.type().equals("repair")).toList();
        assertThat(before).hasSizeLessThan(shipped.size());
        assertThat(between(before, shipped)).isEmpty();
        assertThat(between(shipped, before))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith("repair ").contains("is removed"));
    }

    @Test
    void entryThatHasBegun_removed_isNamed() {
        assertThat(between(List.of(BEGUN), List.of(TO_COME)))
                .singleElement()
                .asString()
                .contains("is removed");
    }

    @Test
    void entryToCome_mayStillChange() {
        assertThat(between(List.of(BEGUN, TO_COME), List.of(BEGUN))).isEmpty();
        assertThat(between(List.of(BEGUN, TO_COME), List.of(BEGUN, entry("2027-01-01", null, "other"))))
                .isEmpty();
    }

    @Test
    void entryThatHasBegun_mayBeGivenAnEndToCome_andNoOther() {
        Entry toCome = entry("2026-04-01", "2026-12-31", "a");
        Entry today = entry("2026-04-01", "2026-11-01", "a");
        Entry past = entry("2026-04-01", "2026-10-31", "a");
        assertThat(between(List.of(BEGUN), List.of(toCome))).isEmpty();
        assertThat(between(List.of(toCome), List.of(BEGUN))).isEmpty();
        assertThat(between(List.of(BEGUN), List.of(today))).isEmpty();
        assertThat(between(List.of(BEGUN), List.of(past)))
                .singleElement()
                .asString()
                .contains("alters days already past");
        assertThat(between(List.of(past), List.of(BEGUN))).hasSize(1);
        assertThat(between(List.of(past), List.of(past))).isEmpty();
    }

    private List<String> between(List<Entry> earlier, List<Entry> later) {
        return alterations.between(earlier, later);
    }

    private static Entry entry(String from, @Nullable String until, String hash) {
        return new Entry(
                "kind",
                "administrative-penalty",
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                hash,
                hash);
    }
}
