package org.zhengxin.content.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files below the folder at one look (稿件目录). Symbolic links are not there at all: neither what they name nor, as
 * directories, what lies behind them.
 *
 * @param root the folder itself, as the file system knows it
 * @param files by path below the folder
 */
record Folder(Path root, Map<Path, Stamp> files) {

    private static final int DEEPEST = 6;
    private static final int MOST = 100_000;

    Folder {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** Looks at all files; throws {@link IOException} if the folder cannot be read. */
    static Folder look(Path folder) throws IOException {
        Path root = folder.toRealPath();
        Map<Path, Stamp> files = new TreeMap<>();
        Files.walkFileTree(
                root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, new Visitor(root, files));
        return new Folder(root, files);
    }

    /**
     * Tells whether a file found at a look still is the plain file below the folder that it was, so that it may be
     * opened.
     */
    static boolean isStillThere(Path root, Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && file.toRealPath().equals(file)
                && file.startsWith(root);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Map<Path, Stamp> files;

        Visitor(Path root, Map<Path, Stamp> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return !directory.equals(root) && isHidden(directory)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile() && !isHidden(file)) {
                files.put(root.relativize(file), Stamp.of(attributes));
            }
            if (files.size() > MOST) {
                throw new IOException("There are more than " + MOST + " files in the folder");
            }
            return FileVisitResult.CONTINUE;
        }

        /** A file that went away between being listed and being looked at is simply gone. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            Path name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}
