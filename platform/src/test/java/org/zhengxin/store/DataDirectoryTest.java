package org.zhengxin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @Test
    void directories_made_areForTheirOwnerAlone(@TempDir Path parent) throws IOException {
        DataDirectory directory = new DataDirectory(parent.resolve("deep").resolve("data"));

        assertThat(mode(directory.spool())).isEqualTo("rwx------");
        assertThat(mode(directory.keys())).isEqualTo("rwx------");
        assertThat(mode(directory.root())).isEqualTo("rwx--x--x");
        assertThat(directory.credentialsFile()).hasParentRaw(directory.root());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
