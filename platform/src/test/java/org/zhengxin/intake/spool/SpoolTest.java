package org.zhengxin.intake.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

    private static final UUID ID = new UUID(1, 2);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_000, 65_536, 300_000})
    void store_anyLength_readsBackWholeAndFromAnyPlace(int length) throws Exception {
        byte[] plain = new byte[length];
        new Random(length).nextBytes(plain);
        Spooled.Stored stored = stored(plain);

        assertThat(stored.bytes()).isEqualTo(length);
        assertThat(stored.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(plain)));
        SpooledFile reopened =
                new Spool(directory, 1 << 20).open(ID, SpoolKey.of(stored.key().bytes()));
        assertThat(reopened.size()).isEqualTo(length);
        try (InputStream in = reopened.stream()) {
            assertThat(in.readAllBytes()).isEqualTo(plain);
        }
        try (SeekableByteChannel channel = reopened.open()) {
            channel.position(length / 2);
            ByteBuffer rest = ByteBuffer.allocate(length + 1);
            while (channel.read(rest) > 0) {
                assertThat(channel.position()).isLessThanOrEqualTo(length);
            }
            assertThat(rest.position()).isEqualTo(length - length / 2);
            assertThat(rest.get(0)).isEqualTo(length == 0 ? 0 : plain[length / 2]);
            channel.position(length + 10L);
            assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    @Test
    void store_plaintext_neverOnDisk() throws Exception {
        byte[] plain = "身份证号 never on disk ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        stored(plain);
        for (Path file : files()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .doesNotContain("never on disk");
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
    }

    @Test
    void store_overTheLimit_stopsWhileStreamingAndKeepsNothing() throws Exception {
        EndlessStream endless = new EndlessStream();
        Spooled result = new Spool(directory, 100_000).store(ID, endless);
        assertThat(result).isEqualTo(new Spooled.TooLarge(100_000));
        assertThat(endless.given).isLessThan(300_000);
        assertThat(files()).isEmpty();
    }

    @Test
    void store_uploadBreaksOff_keepsNothing() throws Exception {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[200_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        Spool spool = new Spool(directory, 1 << 20);
        assertThatThrownBy(() -> spool.store(ID, broken)).hasMessage("connection reset");
        assertThat(files()).isEmpty();
    }

    @Test
    void open_wrongKeyOrAnotherUploadInItsPlace_isRefused() throws Exception {
        SpoolKey key = stored(new byte[10]).key();
        UUID other = new UUID(3, 4);
        Spool spool = new Spool(directory, 1 << 20);
        assertThatThrownBy(() -> spool.open(ID, SpoolKey.random()).open()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> spool.open(other, key)).isInstanceOf(NoSuchFileException.class);
        Files.move(files().getFirst(), directory.resolve(other + ".spool"));
        assertThatThrownBy(() -> spool.open(other, key).open()).isInstanceOf(IOException.class);
    }

    @Test
    void unpackAndDestroy_leaveNothing() throws Exception {
        SpooledFile file = stored(new byte[10]).file();
        SpooledFile part = file.unpack(new ByteArrayInputStream(new byte[70_000]));
        assertThat(part.size()).isEqualTo(70_000);
        assertThat(files()).hasSize(2);
        new Spool(directory, 1 << 20).destroy(ID);
        assertThat(files()).isEmpty();
    }

    @Test
    void sweep_keepsOnlyWholeUploadsOfTheLiving() throws Exception {
        stored(new byte[10]).file().unpack(new ByteArrayInputStream(new byte[10]));
        Spool spool = new Spool(directory, 1 << 20);
        spool.store(new UUID(5, 6), new ByteArrayInputStream(new byte[10]));
        spool.sweep(Set.of(ID));
        assertThat(files()).containsExactly(directory.resolve(ID + ".spool"));
    }

    @Test
    void key_toString_saysNothing() {
        assertThat(SpoolKey.random()).hasToString("SpoolKey");
        assertThatThrownBy(() -> SpoolKey.of(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
    }

    private Spooled.Stored stored(byte[] plain) throws IOException {
        return (Spooled.Stored) new Spool(directory, 1 << 20).store(ID, new ByteArrayInputStream(plain));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    /** Gives zeros for ever. */
    private static final class EndlessStream extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 0;
        }
    }
}
