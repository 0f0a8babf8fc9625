package org.zhengxin.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A log mirrored on a disk (本地镜像).
 *
 * @param root the directory that holds {@code checkpoint} and {@code tile}
 */
record Directory(Path root) implements Source {

    Directory {
        if (!Files.isDirectory(root)) {
            throw Stop.unreadable(Sentence.NO_DIRECTORY, root);
        }
    }

    @Override
    public Optional<byte[]> read(String path, int most) {
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) { // a pipe would be waited for
            throw Stop.unreadable(Sentence.NO_FILE, file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw Stop.refuted(Sentence.TOO_LONG, path, most);
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw Stop.unreadable(Sentence.NO_FILE, file);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
