package org.zhengxin.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole directory trees: removing them and giving them to a user. */
public final class Trees {

    private Trees() {}

    /** Removes everything from {@code root} down, if it is there. */
    public static void delete(Path root) throws IOException {
        for (Path path : deepestFirst(root)) {
            Files.deleteIfExists(path);
        }
    }

    /** Gives everything from {@code root} down to a user and group, by number. */
    static void give(Path root, int user, int group) throws IOException {
        for (Path path : deepestFirst(root)) {
            Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static List<Path> deepestFirst(Path root) throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
