package org.zhengxin.operations;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.zhengxin.store.DataDirectory;

/** How much waits in this node's spool (暂存区大小). */
@Component
class SpoolSize {
    private final DataDirectory directory;

    SpoolSize(DataDirectory directory) {
        this.directory = directory;
    }

    double bytes() {
        double sum = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory.spool())) {
            for (Path file : files) {
                sum += size(file);
            }
            return sum;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0; // its batch ended meanwhile
        }
    }
}
