package org.zhengxin.foundation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CanonicalObjectTest {
    private static final long LAST_SECOND = 253_402_300_799L;

    @Property
    void sameAsForAMap(@ForAll("maps") SortedMap<String, String> members) {
        CanonicalObject object = new CanonicalObject();
        members.forEach(object::put);
        assertThat(object.end()).isEqualTo(CanonicalJson.write(members));
    }

    @Provide
    Arbitrary<SortedMap<String, String>> maps() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withCharRange('\0', '\u3000')
                .ofMinLength(1)
                .ofMaxLength(6);
        return Arbitraries.maps(texts, texts).ofMaxSize(6).map(TreeMap::new);
    }

    @Test
    void nothing_isLeftOut_andOrderIsHeld() {
        assertThat(new CanonicalObject().put("a", null).end()).isEqualTo("{}");
        assertThat(new CanonicalObject().put("a", 1).put("b", null).end()).isEqualTo("{\"a\":1}");
        CanonicalObject object = new CanonicalObject().put("b", null);
        assertThatIllegalArgumentException().isThrownBy(() -> object.put("a", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> object.put("b", 1));
    }

    @Property
    void momentsAreWrittenAsTheLibraryWritesThem(
            @ForAll @LongRange(min = -62_167_219_200L, max = LAST_SECOND) long second,
            @ForAll @LongRange(min = 0, max = 999_999_999) long nano) {
        Instant moment = Instant.ofEpochSecond(second, nano);
        DateTimeFormatter plain = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
        assertThat(CanonicalTime.write(moment)).isEqualTo(plain.format(moment.atOffset(ZoneOffset.UTC)));
    }
}
