package org.zhengxin.content.edit;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.zhengxin.web.Language;

/**
 * Where an article's files are (稿件位置): below the library's folder if it is published, below {@code .drafts} of it, which
 * the reader passes over, if it is a draft.
 *
 * @param folder the folder below, such as {@code news}; empty for the library's own
 * @param slug the files' name without its ending
 */
record Place(String folder, String slug) {
    static final String DRAFTS = ".drafts";

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST = 100;
    private static final int DEEPEST = 4;

    /** Tells whether it can be a place at all: plain names, nothing that leads elsewhere. */
    boolean isSound() {
        if (!isName(slug)) {
            return false;
        }
        if (folder.isEmpty()) {
            return true;
        }
        String[] names = folder.split("/", -1);
        for (String name : names) {
            if (!isName(name)) {
                return false;
            }
        }
        return names.length <= DEEPEST;
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST && NAME.matcher(text).matches();
    }

    Path directory(Path library, boolean draft) {
        Path base = draft ? library.resolve(DRAFTS) : library;
        return folder.isEmpty() ? base : base.resolve(folder);
    }

    Path file(Path library, boolean draft, Language language) {
        return directory(library, draft).resolve(slug + (language == Language.EN ? ".en.md" : ".md"));
    }

    Path attachments(Path library, boolean draft) {
        return directory(library, draft).resolve(slug);
    }

    @Override
    public String toString() {
        return folder.isEmpty() ? slug : folder + "/" + slug;
    }
}
