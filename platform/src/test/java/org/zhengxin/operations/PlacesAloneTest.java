package org.zhengxin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlacesAloneTest {

    @Test
    void failure_withAValueInItsMessages_isWrittenWithoutThem() throws IOException {
        Throwable failure =
                new IllegalStateException("row 欧阳某", new NumberFormatException("For input string: 410100199001011234"));
        StringBuilder written = new StringBuilder();
        new PlacesAlone().printStackTrace(failure, written);
        assertThat(written.toString())
                .contains("IllegalStateException", "caused by java.lang.NumberFormatException", "PlacesAloneTest")
                .doesNotContain("欧阳", "410100");
    }

    @Test
    void failure_thatCausesItself_ends() throws IOException {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.initCause(other);
        StringBuilder written = new StringBuilder();
        new PlacesAlone().printStackTrace(one, written);
        assertThat(written).contains("caused by");
    }
}
