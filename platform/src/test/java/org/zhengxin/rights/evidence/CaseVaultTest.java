package org.zhengxin.rights.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.zhengxin.catalog.testing.ShippedCatalogue;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class CaseVaultTest {
    private static final UUID CASE = new UUID(7, 7);
    private static final byte[] PDF = ascii("%PDF-1.7\nsome content\n%%EOF\n");
    private static final byte[] PNG_START = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] PNG_END = HexFormat.of().parseHex("0000000049454e44ae426082");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Path directory;
    private CaseVault vault;
    private Clock clock = at("2026-11-02");

    CaseVaultTest(JdbcClient jdbc, TransactionTemplate transaction, @TempDir Path directory) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.directory = directory;
        this.vault = vault();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("TRUNCATE case_key, case_text, case_file, case_file_part").update();
        on("2026-11-02");
    }

    @Test
    void texts_comeBack_andTheDatabaseHoldsNothingReadable() {
        write("grounds", "金额写错了");
        assertThat(vault.text(CASE, "grounds")).contains("金额写错了");
        assertThat(vault.texts(UUID.randomUUID())).isEmpty();
        byte[] sealed = jdbc.sql("SELECT sealed FROM case_text")
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("金额");
        assertThatThrownBy(() -> write("grounds", "又一次"))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    @Test
    void file_ofSeveralPieces_comesBackByteForByte_alsoOnAnotherNode() throws IOException {
        byte[] large = new byte[700_000];
        new Random(5).nextBytes(large);
        byte[] picture = joined(PNG_START, large, PNG_END);
        EvidenceFile file = stored("..\\发票\u202E照.PNG", picture);
        assertThat(vault.files(CASE)).isEmpty();
        keep(file);
        vault = vault();
        EvidenceFile found = vault.files(CASE).getFirst();
        assertThat(found).isEqualTo(file);
        assertThat(found.name()).isEqualTo("发票照.PNG");
        assertThat(found.parts()).isEqualTo(3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        vault.copy(CASE, found, out);
        assertThat(out.toByteArray()).isEqualTo(picture);
    }

    @Test
    void pieceInAnothersPlace_isNoticed() throws IOException {
        EvidenceFile one = stored("a.pdf", PDF);
        EvidenceFile other = stored("b.pdf", PDF);
        keep(one);
        keep(other);
        jdbc.sql("""
                UPDATE case_file_part p SET sealed = o.sealed FROM case_file_part o
                WHERE p.file_id = ? AND o.file_id = ?""").param(one.id()).param(other.id()).update();
        assertThatThrownBy(() -> vault.copy(CASE, one, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsNoEvidence_isRefused_andLeavesNothing() throws IOException {
        assertThat(refused(new byte[0])).isEqualTo(Staged.Reason.EMPTY);
        assertThat(refused(ascii("PK\u0003\u0004 an encrypted archive"))).isEqualTo(Staged.Reason.WRONG_TYPE);
        assertThat(refused(ascii("<html><script>"))).isEqualTo(Staged.Reason.WRONG_TYPE);
        assertThat(refused(ascii("%PDF-1.7 cut off"))).isEqualTo(Staged.Reason.WRONG_TYPE);
        assertThat(refused(joined(PNG_START, ascii("cut off")))).isEqualTo(Staged.Reason.WRONG_TYPE);
        byte[] hidden = joined(
                HexFormat.of().parseHex("ffd8ffe0"), ascii("picture PK\u0003\u0004 data PK\u0005\u0006"), new byte[18]);
        assertThat(refused(hidden)).isEqualTo(Staged.Reason.WRONG_TYPE);
        assertThat(refused(joined(PDF, new byte[2_000_000]))).isEqualTo(Staged.Reason.TOO_LARGE);
        assertThat(rows("case_file") + rows("case_file_part")).isZero();
    }

    @Test
    void fourthFile_isOneTooMany() throws IOException {
        for (int file = 0; file < 3; file++) {
            keep(stored("a.pdf", PDF));
        }
        assertThat(refused(PDF)).isEqualTo(Staged.Reason.TOO_MANY);
    }

    @Test
    void sendingThatBreaksOff_leavesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> vault.stage(CASE, "a.pdf", broken)).isInstanceOf(IOException.class);
        assertThat(rows("case_file") + rows("case_file_part")).isZero();
    }

    @Test
    void filesOfAFormThatWasNotAccepted_goAtOnceOrAfterADay() throws IOException {
        EvidenceFile discarded = stored("a.pdf", PDF);
        vault.discard(CASE, List.of(discarded.id()));
        assertThat(rows("case_file")).isZero();
        EvidenceFile left = stored("b.pdf", PDF);
        destruction().run();
        assertThat(rows("case_file")).isOne();
        on("2026-11-04");
        destruction().run();
        assertThat(rows("case_file") + rows("case_file_part")).isZero();
        assertThatThrownBy(() -> keep(left)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void materialOfAClosedCase_isDestroyedWhenItsPeriodIsOver_andNotBefore() throws IOException {
        write("grounds", "金额写错了");
        keep(stored("a.pdf", PDF));
        closed("2026-11-02");
        on("2029-11-02");
        assertThat(destruction().run()).isZero();
        assertThat(vault.text(CASE, "grounds")).isPresent();
        on("2029-11-03");
        assertThat(destruction().run()).isOne();
        assertThat(destruction().run()).isZero();
        assertThat(vault.isDestroyed(CASE)).isTrue();
        assertThat(vault.texts(CASE)).isEmpty();
        assertThat(vault.files(CASE)).isEmpty();
        assertThat(rows("case_text") + rows("case_file") + rows("case_file_part"))
                .isZero();
        assertThatThrownBy(() -> write("later", "不行")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void appeal_keepsTheMaterial() {
        write("grounds", "金额写错了");
        closed("2026-11-02");
        transaction.executeWithoutResult(status -> vault.reopened(CASE));
        on("2029-11-03");
        assertThat(destruction().run()).isZero();
    }

    private void on(String day) {
        clock = at(day);
        vault = vault();
    }

    private CaseVault vault() {
        return new CaseVault(
                jdbc,
                new CaseKeys(jdbc, new DataDirectory(directory), clock),
                new EvidenceStore(jdbc, clock),
                new CaseRetention(ShippedCatalogue.get()),
                new EvidenceProperties(DataSize.ofMegabytes(1), 3, true),
                clock);
    }

    private CaseDestruction destruction() {
        return new CaseDestruction(jdbc, clock, java.util.Objects.requireNonNull(transaction.getTransactionManager()));
    }

    private void write(String name, String text) {
        transaction.executeWithoutResult(status -> vault.write(CASE, name, text));
    }

    private void closed(String day) {
        transaction.executeWithoutResult(status -> vault.closed(CASE, LocalDate.parse(day)));
    }

    private void keep(EvidenceFile file) {
        transaction.executeWithoutResult(status -> vault.keep(CASE, List.of(file.id())));
    }

    private EvidenceFile stored(String name, byte[] content) throws IOException {
        return ((Staged.Stored) vault.stage(CASE, name, new ByteArrayInputStream(content))).file();
    }

    private Staged.Reason refused(byte[] content) throws IOException {
        return ((Staged.Refused) vault.stage(CASE, "a.pdf", new ByteArrayInputStream(content))).reason();
    }

    private int rows(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static Clock at(String day) {
        return Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
}
