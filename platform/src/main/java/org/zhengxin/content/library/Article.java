package org.zhengxin.content.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Language;

/**
 * An article (文章) in one language or in both.
 *
 * @param column code of its column
 * @param slug its part of the address, unique within the column
 * @param regions region codes that it is about; empty for the whole city
 * @param from the moment from which it is public
 * @param end the moment at which it stops being public; null for no end
 * @param updated when its words were last changed, as its author says; the start of publication if nothing is said
 * @param changed when its files last changed
 * @param zh the Chinese edition
 * @param en the English edition; one of the two is there
 */
public record Article(
        String column,
        String slug,
        List<String> regions,
        Instant from,
        @Nullable Instant end,
        Instant updated,
        Instant changed,
        @Nullable Edition zh,
        @Nullable Edition en,
        List<Attachment> attachments) {

    public Article {
        regions = List.copyOf(regions);
        attachments = List.copyOf(attachments);
        if (zh == null && en == null) {
            throw new IllegalArgumentException("An article has an edition");
        }
    }

    /** Returns the address of its page. */
    public String path() {
        return "/content/" + column + "/" + slug;
    }

    /** Tells whether it is public at a moment. */
    public boolean isPublic(Instant now) {
        return !now.isBefore(from) && (end == null || now.isBefore(end));
    }

    /** Returns the edition in a language, or the other one if there is none. */
    public Edition edition(Language wanted) {
        Edition first = wanted == Language.ZH ? zh : en;
        Edition second = wanted == Language.ZH ? en : zh;
        if (first != null) {
            return first;
        }
        if (second != null) {
            return second;
        }
        throw new IllegalStateException("An article has an edition");
    }

    /** Finds an attachment by its file name. */
    public Optional<Attachment> attachment(String name) {
        return attachments.stream()
                .filter(attachment -> attachment.name().equals(name))
                .findFirst();
    }

    /** Returns the editions that there are. */
    List<Edition> editions() {
        return java.util.stream.Stream.of(Optional.ofNullable(zh), Optional.ofNullable(en))
                .flatMap(Optional::stream)
                .toList();
    }
}
