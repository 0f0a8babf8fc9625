package org.zhengxin.content.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.zhengxin.web.Language;

/** Looks at a text before it becomes an article's file (校样), with the very checks of the reader. */
@Component
public class Proof {
    private final LibraryKeeper keeper;
    private final long largestAttachment;

    Proof(LibraryKeeper keeper, ContentProperties properties) {
        this.keeper = keeper;
        this.largestAttachment = properties.largestAttachment().toBytes();
    }

    /**
     * What came of a look.
     *
     * @param faults what is wrong; empty if the text can be shown
     * @param html the body as it would be shown; null if it cannot be
     */
    public record Result(List<Fault> faults, @Nullable String html) {}

    /** Returns the largest attachment, in bytes. */
    public long largestAttachment() {
        return largestAttachment;
    }

    /**
     * Looks at a text.
     *
     * @param directory where the article's other files lie, if there are any
     */
    public Result look(Path directory, String slug, Language language, String text) throws IOException {
        Path room = Files.createTempDirectory("zhengxin-proof");
        try {
            return look(room, directory, new FileName(slug, language), text);
        } finally {
            FileSystemUtils.deleteRecursively(room);
        }
    }

    private Result look(Path room, Path directory, FileName name, String text) throws IOException {
        Path file = Path.of(name.slug() + (name.language() == Language.ZH ? ".md" : ".en.md"));
        Path sibling = FileName.sibling(file, name);
        Files.writeString(room.resolve(file), text);
        boolean beside = Files.isRegularFile(directory.resolve(sibling));
        if (beside) {
            Files.copy(directory.resolve(sibling), room.resolve(sibling));
        }
        boolean translation = beside && name.language() == Language.EN;
        Faults faults = new Faults(file.toString());
        Optional<Draft> own = DraftReader.read(room.resolve(file), name, translation, faults);
        if (own.isEmpty()) {
            return new Result(faults.all(), null);
        }
        Draft other = beside ? other(room, sibling, !translation) : null;
        Draft original = translation ? other : own.get();
        if (original != null) {
            new Assembly(folder(room, directory, name), keeper.library().columns(), largestAttachment)
                    .assemble(file, name, original, translation ? own.get() : other, faults);
        }
        if (MarkdownBody.hasHtml(text)) {
            faults.add("正文不能写 HTML 标签。", "The body is not to have HTML tags.");
        }
        return new Result(faults.all(), own.get().body().html());
    }

    private static @Nullable Draft other(Path room, Path sibling, boolean translation) {
        FileName name = FileName.of(sibling).orElseThrow();
        return DraftReader.read(room.resolve(sibling), name, translation, new Faults(sibling.toString()))
                .orElse(null);
    }

    private static Folder folder(Path room, Path directory, FileName name) throws IOException {
        Map<Path, Stamp> files = new HashMap<>(Folder.look(room).files());
        Path attached = directory.resolve(name.slug());
        if (Files.isDirectory(attached)) {
            try (Stream<Path> all = Files.list(attached)) {
                for (Path one : all.filter(Files::isRegularFile).toList()) {
                    files.put(
                            Path.of(name.slug(), one.getFileName().toString()),
                            Stamp.of(Files.readAttributes(one, BasicFileAttributes.class)));
                }
            }
        }
        return new Folder(room.toRealPath(), files);
    }
}
