package org.zhengxin.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A file of a secret in the directory of keys (密钥文件), made once, for its owner alone (mode 600). */
public final class SecretFile {

    private SecretFile() {}

    /**
     * Reads the file; if there is none, writes it first: whole or not at all. If another node is faster, its content
     * counts.
     *
     * @param fresh makes the content of a new file
     * @throws IOException if the directory fails
     */
    public static byte[] readOrCreate(Path file, Supplier<byte[]> fresh) throws IOException {
        if (!Files.exists(file)) {
            create(file, fresh.get());
        }
        return Files.readAllBytes(file);
    }

    private static void create(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(
                        draft,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                WritableByteChannel whole = Channels.newChannel(Channels.newOutputStream(channel))) {
            whole.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // its content is read in the next step
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
