package org.zhengxin.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RegisterDataTest {

    @Property
    void state_afterARow_agreesWithTheRow(@ForAll("data") RegisterData held, @ForAll("data") RegisterData row) {
        assertThat(held.with(row).agreesWith(row)).isTrue();
    }

    @Property
    void row_appliedTwice_isAppliedOnce(@ForAll("data") RegisterData held, @ForAll("data") RegisterData row) {
        RegisterData once = held.with(row);
        assertThat(once.with(row)).isEqualTo(once);
    }

    @Property
    void state_agreesWithEveryRow_thatChangesNothing(
            @ForAll("data") RegisterData held, @ForAll("data") RegisterData row) {
        if (held.with(row).equals(held)) {
            assertThat(held.agreesWith(row)).isTrue();
        }
    }

    @Property
    void body_readBack_isTheSame(@ForAll("data") RegisterData data) {
        assertThat(RegisterJson.read(RegisterJson.write(data))).isEqualTo(data);
    }

    @Provide
    Arbitrary<RegisterData> data() {
        Arbitrary<String> names = Arbitraries.of("甲公司", "乙公司", "𠮷公司", "丙（郑州）公司", "丙(郑州)公司");
        Arbitrary<String> texts = Arbitraries.of("一", "二", "𬭎").injectNull(0.4);
        Arbitrary<LocalDate> days = Arbitraries.of(LocalDate.of(2001, 2, 3), LocalDate.of(2020, 2, 29))
                .injectNull(0.4);
        return Combinators.combine(names, names.list().ofMaxSize(3), texts, texts, days, texts, texts, texts)
                .as((name, former, kind, status, day, registrar, region, person) -> new RegisterData(
                        name,
                        NormalNames.distinctWithout(name, List.copyOf(former)),
                        kind,
                        status,
                        day,
                        registrar,
                        region,
                        null,
                        person,
                        null,
                        null));
    }
}
