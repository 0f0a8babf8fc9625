package org.zhengxin.record.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model shares nothing with what is held against it (模型独立). */
class PlainModelIsPlainTest {

    @Test
    void model_importsNothingOfThePlatform() throws IOException {
        Path sources = Path.of("src/test/java/org/zhengxin/record/plain");
        try (Stream<Path> files = Files.list(sources)) {
            List<Path> all = files.filter(file -> !file.endsWith("PlainModelIsPlainTest.java"))
                    .toList();
            assertThat(all).hasSizeGreaterThan(10);
            for (Path file : all) {
                assertThat(Files.readString(file).replace("package org.zhengxin.record.plain;", ""))
                        .as(file.toString())
                        .doesNotContain("org.zhengxin");
            }
        }
    }
}
