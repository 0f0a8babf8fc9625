package org.zhengxin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {

    @Test
    void take_aDirectoryInUse_isRefusedInOneSentence(@TempDir Path directory) throws IOException {
        try (DirectoryLock first = DirectoryLock.take(directory)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DirectoryLock.take(directory))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(directory.toString());
        }
    }

    @Test
    void take_aDirectoryThatWasLetGo_succeeds(@TempDir Path directory) throws IOException {
        DirectoryLock.take(directory).close();
        DirectoryLock.take(directory).close();
    }
}
