package org.zhengxin.catalog.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Requirement;
import org.zhengxin.catalog.Text;

class CanonicalTest {

    private record Sample(Text label, List<String> list, Set<Integer> set, boolean flag, LocalDate day) {}

    @Test
    void record_isWrittenInOneForm_withoutTranslationsAndWhatIsEmpty() {
        Sample sample = new Sample(new Text("名\"称", "name"), List.of("b", "a"), Set.of(2, 1), false, LocalDate.EPOCH);
        assertThat(Canonical.of(sample, Set.of()))
                .isEqualTo(
                        "{\"day\":\"1970-01-01\",\"label\":\"名\\\"称\",\"list\":[\"b\",\"a\"],\"set\":[\"1\",\"2\"]}");
        assertThat(Canonical.of(sample, Set.of("day", "set", "list"))).isEqualTo("{\"label\":\"名\\\"称\"}");
    }

    @Test
    void column_isWrittenByWhatItFills_notByItsHeaders() {
        Field field = new Field(
                "CF_WSH", new Text("文号", "number"), FieldType.TEXT, 128, null, Set.of(), false, false, List.of());
        Column one = new Column(field, List.of("CF_WSH"), null, new Requirement.Always());
        Column other = new Column(field, List.of("CF_WSH", "文号"), null, new Requirement.Always());
        assertThat(Canonical.of(one, Set.of("headers"))).isEqualTo(Canonical.of(other, Set.of("headers")));
    }

    @Test
    void shippedEntries_areWrittenAlike_eachTime_andDiffer() {
        List<Entry> entries = Entry.of(Releases.SHIPPED);
        assertThat(entries).isEqualTo(Entry.of(Releases.SHIPPED)).doesNotHaveDuplicates();
        assertThat(entries)
                .hasSize(Releases.SHIPPED.kinds().size()
                        + Releases.SHIPPED.deadlines().size()
                        + Releases.SHIPPED.profiles().size()
                        + Releases.SHIPPED.repairs().size());
        assertThat(entries.stream().map(Entry::hash)).doesNotHaveDuplicates();
        Kind penalty = Releases.SHIPPED.kinds().get(2);
        assertThat(Canonical.of(penalty, Set.of()))
                .contains("\"period\":\"P1Y\"", "\"code\":\"CF_WSH\"", "信用修复管理办法")
                .doesNotContain("Measures for Credit Repair");
    }
}
