package org.zhengxin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Data directories of released versions must start: a migration with a number below a released one stops them. */
class MigrationOrderTest {
    private static final List<String> RELEASED = List.of("V100", "V200", "V300", "V400", "V500", "V600");

    @Test
    void numbers_ofNewMigrations_areAboveTheReleasedOnes() throws IOException {
        List<String> numbers = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql"))
                .map(file -> Objects.requireNonNull(file.getFilename()).split("__", 2)[0])
                .sorted()
                .toList();
        assertThat(numbers).startsWith(RELEASED.toArray(String[]::new)).hasSizeGreaterThan(RELEASED.size());
    }
}
