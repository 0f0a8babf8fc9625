package org.zhengxin.content.edit;

import java.util.Objects;
import org.zhengxin.web.Language;

/**
 * What was typed for one edition of an article (稿件表单); a field that was not sent is empty.
 *
 * @param folder the folder of the article's files below the library's; the column's code for a new one
 * @param slug its part of the address
 * @param edition {@code zh} or {@code en}
 * @param from the day or minute from which it is public
 * @param region region codes, apart by blanks or commas
 * @param version of the file that was opened; empty for a new one
 */
record EditForm(
        String folder,
        String slug,
        String edition,
        String column,
        String title,
        String summary,
        String author,
        String source,
        String from,
        String until,
        String updated,
        String region,
        String body,
        String version) {

    EditForm {
        folder = Objects.requireNonNullElse(folder, "").strip();
        slug = Objects.requireNonNullElse(slug, "").strip();
        edition = "en".equals(edition) ? "en" : "zh";
        column = Objects.requireNonNullElse(column, "");
        title = Objects.requireNonNullElse(title, "").strip();
        summary = Objects.requireNonNullElse(summary, "").strip();
        author = Objects.requireNonNullElse(author, "").strip();
        source = Objects.requireNonNullElse(source, "").strip();
        from = Objects.requireNonNullElse(from, "").strip();
        until = Objects.requireNonNullElse(until, "").strip();
        updated = Objects.requireNonNullElse(updated, "").strip();
        region = Objects.requireNonNullElse(region, "").strip();
        body = Objects.requireNonNullElse(body, "").replace("\r\n", "\n");
        version = Objects.requireNonNullElse(version, "");
    }

    static EditForm fresh(String day) {
        return new EditForm("", "", "zh", "", "", "", "", "", day, "", "", "", "", "");
    }

    Language language() {
        return edition.equals("en") ? Language.EN : Language.ZH;
    }

    /** Returns where the article's files are: of a new one, the folder of its column. */
    Place place() {
        return new Place(folder.isEmpty() ? column : folder, slug);
    }

    /** Returns the same with another version of the file. */
    EditForm of(String newVersion) {
        return new EditForm(
                folder,
                slug,
                edition,
                column,
                title,
                summary,
                author,
                source,
                from,
                until,
                updated,
                region,
                body,
                newVersion);
    }
}
