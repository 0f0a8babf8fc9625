package org.zhengxin.content.library;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells that a file has changed without reading it (文件标记).
 *
 * @param key the file system's own name of the file, which changes when an editor puts a new one in its place
 */
record Stamp(long size, Instant modified, @Nullable Object key) {

    static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant(), attributes.fileKey());
    }
}
