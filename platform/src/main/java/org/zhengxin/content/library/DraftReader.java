package org.zhengxin.content.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Reads one Markdown file with its head (稿件读取). */
final class DraftReader {

    private static final String FENCE = "---";
    private static final List<String> OF_THE_ORIGINAL =
            List.of("column", "region", "publish-from", "until", "updated", "attachments");

    private DraftReader() {}

    /**
     * Reads a file.
     *
     * @param translation whether another file is the original, which says when and where the article stands
     * @return empty if anything is wrong, which is noted
     */
    static Optional<Draft> read(Path file, FileName name, boolean translation, Faults faults) {
        return TextFile.read(file, faults).flatMap(text -> parsed(text, name, translation, faults));
    }

    private static Optional<Draft> parsed(String text, FileName name, boolean translation, Faults faults) {
        int end = text.indexOf("\n" + FENCE + "\n", FENCE.length());
        if (!text.startsWith(FENCE + "\n") || end < 0) {
            faults.add("文件应以两行 --- 之间的文首信息开始。", "The file is to begin with a head between two lines of ---.");
            return Optional.empty();
        }
        String head = text.substring(FENCE.length() + 1, end + 1);
        Optional<ObjectNode> keys = Yaml.read(head, 1, faults);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        FrontMatter front = new FrontMatter(keys.get(), faults);
        Optional<Body> body = body(text.substring(end + FENCE.length() + 2), name, faults);
        if (body.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = translation ? translation(front, name, body.get(), faults) : original(front, name, body.get());
        return faults.none() ? Optional.of(draft) : Optional.empty();
    }

    private static Draft original(FrontMatter front, FileName name, Body body) {
        Edition edition = edition(front, name, body);
        String column = front.required("column", 40);
        Optional<Moment> from = front.moment("publish-from");
        if (!front.has("publish-from")) {
            front.required("publish-from", 40);
        }
        return new Draft(
                edition,
                body,
                column,
                front.regions(),
                from,
                front.moment("until").orElse(null),
                front.moment("updated").orElse(null),
                front.attachments());
    }

    private static Draft translation(FrontMatter front, FileName name, Body body, Faults faults) {
        if (OF_THE_ORIGINAL.stream().anyMatch(front::has)) {
            faults.add(
                    "译文的文首只写 title、summary、source、author；其余取自中文文件。",
                    "A translation's head has title, summary, source and author only; the rest comes from the Chinese file.");
        }
        return new Draft(edition(front, name, body), body, "", List.of(), Optional.empty(), null, null, List.of());
    }

    private static Edition edition(FrontMatter front, FileName name, Body body) {
        String title = front.required("title", 200);
        String summary = front.required("summary", 500);
        return new Edition(
                name.language(),
                title,
                summary,
                front.optional("source", 200),
                front.optional("author", 200),
                body.html(),
                body.text(),
                ContentSearch.fold(title + "\n" + summary + "\n" + body.text()));
    }

    private static Optional<Body> body(String markdown, FileName name, Faults faults) {
        try {
            return Optional.of(MarkdownBody.render(markdown, name.slug(), name.language()));
        } catch (RuntimeException beyondBounds) {
            faults.add("正文嵌套过深或表格过大。", "The body is nested too deeply, or a table is too large.");
            return Optional.empty();
        }
    }
}
