package org.zhengxin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Property
    void cursor_sentBack_readsAsItWas(
            @ForAll @Size(min = 1, max = 4)
                    List<@StringLength(max = 40) @CharRange(from = ' ', to = '\ud7ff') String> parts) {
        Cursor cursor = new Cursor(parts);
        assertThat(Cursor.read(cursor.encoded(), parts.size())).contains(cursor);
        assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]*");
    }

    @Property
    void cursor_ofAnyText_readsOrIsRefused(@ForAll @Chars({'A', 'z', '-', '=', '%', '中'}) String text) {
        try {
            Cursor.read(text, 2);
        } catch (ProblemException refused) {
            assertThat(refused.code()).isEqualTo("BAD_CURSOR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "YQ", "YQo", "YQpiCmMK"})
    void cursor_ofAnotherList_isRefused(String encoded) {
        assertThatThrownBy(() -> Cursor.read(encoded, 2)).isInstanceOf(ProblemException.class);
    }

    @Test
    void listing_ofOneMoreThanAskedFor_pointsToTheNextPage() {
        Listing<Integer> page = Listing.of(List.of(1, 2, 3), 2, number -> Cursor.of(number.toString()));
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).isEqualTo(Cursor.of("2").encoded());
        assertThat(Listing.of(List.of(1, 2), 2, number -> Cursor.of("x")).next())
                .isNull();
    }
}
