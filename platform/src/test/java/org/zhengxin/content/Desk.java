package org.zhengxin.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files into a folder as an editor does. */
public final class Desk {

    private final Path folder;

    /** Sits before a folder. */
    public Desk(Path folder) {
        this.folder = folder;
    }

    /** Returns the head and the body of an article that nothing is wrong with. */
    public static String article(String title, String from, String more, String body) {
        return """
                ---
                title: %s
                column: news
                publish-from: %s
                summary: 摘要 %s
                %s---
                %s
                """.formatted(title, from, title, more.isEmpty() ? "" : more + "\n", body);
    }

    /** Writes a file. */
    public Path put(String path, String text) {
        return put(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Writes a file. */
    public Path put(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file away. */
    public void remove(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a symbolic link there. */
    public void link(String path, Path target) {
        try {
            Path link = folder.resolve(path);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
