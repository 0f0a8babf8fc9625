package org.zhengxin.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @TempDir
    private Path directory;

    private Path file;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(directory.resolve("许可𠀀.csv"), "内容");
    }

    @Test
    void import_aFile_sendsItWithItsOptionsAndReportsCounts() throws IOException {
        try (RegisterDouble register = new RegisterDouble(0)) {
            int code = run(register, Locale.ENGLISH, "--token", "secret", "--kind", "licence", "--trial");

            assertThat(code).isZero();
            assertThat(register.bodies.getFirst())
                    .contains("name=\"kind\"\r\n\r\nlicence\r\n")
                    .contains("name=\"trial\"\r\n\r\ntrue\r\n")
                    .contains("name=\"file\"; filename=\"许可𠀀.csv\"")
                    .contains("\r\n\r\n内容\r\n--");
            assertThat(text(out)).contains("4 rows", "1 would be accepted");
            assertThat(directory)
                    .isDirectoryNotContaining(path -> path.toString().endsWith(".xlsx"));
        }
    }

    @Test
    void import_withFaultyRows_savesThemBesideTheFile() throws IOException {
        try (RegisterDouble register = new RegisterDouble(2)) {
            assertThat(run(register, Locale.SIMPLIFIED_CHINESE, "--token", "secret"))
                    .isZero();
            assertThat(directory.resolve("许可𠀀.errors.xlsx")).hasContent("workbook");
            assertThat(text(out)).contains("驳回 2");
        }
    }

    @Test
    void import_withADemonstrationAgency_takesItsToken() throws IOException {
        Files.writeString(
                directory.resolve("credentials.json"), "{\"agencies\":[{\"code\":\"A1\",\"token\":\"secret\"}]}");
        try (RegisterDouble register = new RegisterDouble(0)) {
            assertThat(run(register, Locale.ENGLISH, "--agency", "A1", "--data", directory.toString()))
                    .isZero();
            assertThat(run(register, Locale.ENGLISH, "--agency", "A2", "--data", directory.toString()))
                    .isOne();
            assertThat(text(err)).contains("there is no agency A2");
        }
    }

    @Test
    void import_withAWrongToken_saysSo() throws IOException {
        try (RegisterDouble register = new RegisterDouble(0)) {
            assertThat(run(register, Locale.ENGLISH, "--token", "guessed")).isOne();
            assertThat(text(err)).contains("does not know this token");
        }
    }

    @Test
    void import_withoutARegister_saysHowToStartOne() throws IOException {
        RegisterDouble register = new RegisterDouble(0);
        register.close();
        assertThat(run(register, Locale.ENGLISH, "--token", "secret")).isOne();
        assertThat(text(err)).contains("./zhengxin up");
    }

    @Test
    void import_withWrongWords_namesTheFirst() throws IOException {
        try (RegisterDouble register = new RegisterDouble(0)) {
            assertThat(run(register, Locale.ENGLISH, "--colour", "red")).isEqualTo(CommandException.WRONG_USE);
            assertThat(run(register, Locale.ENGLISH)).isEqualTo(CommandException.WRONG_USE);
            assertThat(text(err)).contains("no option --colour", "a token is needed");
        }
    }

    private int run(RegisterDouble register, Locale locale, String... words) {
        List<String> all = new ArrayList<>(List.of("--url", register.url(), file.toString()));
        all.addAll(List.of(words));
        return ImportCommand.run(
                all,
                Map.of(),
                directory,
                locale,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
