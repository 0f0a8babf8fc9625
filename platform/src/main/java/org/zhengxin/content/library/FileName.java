package org.zhengxin.content.library;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengxin.web.Language;

/**
 * What a file's name says (稿件文件名): {@code how-to-object.md} is Chinese, {@code how-to-object.en.md} English.
 *
 * @param slug the article's part of the address
 */
record FileName(String slug, Language language) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)(\\.en)?\\.md");
    private static final int LONGEST = 100;

    static Optional<FileName> of(Path file) {
        Matcher form = FORM.matcher(file.getFileName().toString());
        if (!form.matches() || form.group(1).length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new FileName(form.group(1), form.group(2) == null ? Language.ZH : Language.EN));
    }

    /** Returns the file of the same article in the other language. */
    static Path sibling(Path file, FileName name) {
        String other = name.language() == Language.ZH ? name.slug() + ".en.md" : name.slug() + ".md";
        return file.resolveSibling(other);
    }
}
