package org.zhengxin.content.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes an article of its files (文章组装). */
final class Assembly {

    private final Folder folder;
    private final Set<String> columns;
    private final long largestAttachment;

    Assembly(Folder folder, List<Column> columns, long largestAttachment) {
        this.folder = folder;
        this.columns = columns.stream().map(Column::code).collect(Collectors.toUnmodifiableSet());
        this.largestAttachment = largestAttachment;
    }

    /**
     * Assembles an article.
     *
     * @param file the file that says when and where it stands
     * @param other its translation, read soundly, or null
     */
    Optional<Article> assemble(Path file, FileName name, Draft original, @Nullable Draft other, Faults faults) {
        if (!columns.contains(original.column())) {
            faults.add("column 不是已有的栏目。", "column is none of the columns.");
        }
        Moment from = original.from().orElseThrow();
        Moment end = original.end();
        if (end != null && !end.end().isAfter(from.start())) {
            faults.add("until 早于 publish-from。", "until is before publish-from.");
        }
        List<Attachment> attachments = attachments(file, name, original, faults);
        requireDeclared(original, other, faults);
        if (!faults.none()) {
            return Optional.empty();
        }
        boolean chinese = original.edition().language() == org.zhengxin.web.Language.ZH;
        Edition translation = other == null ? null : other.edition();
        return Optional.of(new Article(
                original.column(),
                name.slug(),
                original.regions(),
                from.start(),
                end == null ? null : end.end(),
                original.updated() == null ? from.start() : original.updated().start(),
                changed(file, name, attachments),
                chinese ? original.edition() : translation,
                chinese ? translation : original.edition(),
                attachments));
    }

    private List<Attachment> attachments(Path file, FileName name, Draft draft, Faults faults) {
        List<Attachment> found = new ArrayList<>();
        Path directory = file.resolveSibling(name.slug());
        for (Declared declared : draft.attachments()) {
            Path path = directory.resolve(declared.name());
            Stamp stamp = folder.files().get(path);
            if (stamp == null) {
                faults.add("附件不在文章的同名目录中。", "An attachment is not in the directory named like the article.");
            } else if (stamp.size() > largestAttachment) {
                faults.add("附件超过允许的大小。", "An attachment is larger than allowed.");
            } else {
                FileType type = FileType.of(declared.name()).orElseThrow();
                found.add(new Attachment(
                        declared.name(), declared.title(), type, folder.root().resolve(path), stamp.size()));
            }
        }
        return found;
    }

    private static void requireDeclared(Draft original, @Nullable Draft other, Faults faults) {
        Set<String> declared =
                original.attachments().stream().map(Declared::name).collect(Collectors.toSet());
        boolean all = Stream.of(Optional.of(original), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .map(Draft::body)
                .flatMap(body -> Stream.concat(body.images().stream(), body.files().stream()))
                .allMatch(declared::contains);
        if (!all) {
            faults.add("正文引用的文件没有列在 attachments 中。", "The body refers to a file that is not listed under attachments.");
        }
    }

    private Instant changed(Path file, FileName name, List<Attachment> attachments) {
        Stream<Path> all = Stream.concat(
                Stream.of(file, FileName.sibling(file, name)),
                attachments.stream().map(attachment -> folder.root().relativize(attachment.file())));
        return all.flatMap(path -> Optional.ofNullable(folder.files().get(path)).stream())
                .map(Stamp::modified)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
