package org.zhengxin.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;

class FullDiskTest {
    private final ProblemTranslator translator = new ProblemTranslator(new FailureLog());

    @Test
    void fullDisk_isAnsweredAsSomethingThatPasses_whereverItIsFound() {
        IOException upload = new IOException("No space left on device");
        assertThat(status(upload)).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(status(new UncheckedIOException(new FileSystemException("/x", null, "Disk quota exceeded"))))
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(status(new UncategorizedSQLException("x", null, new SQLException("x", "53100"))))
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void otherFailures_staySuch() {
        assertThat(status(new IOException("Is a directory"))).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(status(new IOException())).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(status(new IllegalStateException(new SQLException("x", "23505"))))
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private HttpStatus status(Throwable failure) {
        return translator.translate(failure).status();
    }
}
