package org.zhengxin.store.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Copies a tree of files that nobody writes to, with their modes. */
final class TreeCopy extends SimpleFileVisitor<Path> {

    private final Path source;
    private final Path target;

    private TreeCopy(Path source, Path target) {
        this.source = source;
        this.target = target;
    }

    static void copy(Path source, Path target) throws IOException {
        Files.walkFileTree(source, new TreeCopy(source, target));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        return one(directory);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        return one(file);
    }

    private FileVisitResult one(Path path) throws IOException {
        Path copy = target.resolve(source.relativize(path).toString());
        Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
        return FileVisitResult.CONTINUE;
    }
}
