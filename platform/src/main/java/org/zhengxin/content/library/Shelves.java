package org.zhengxin.content.library;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What of the library is public at this moment (已发布内容). Nothing is cached: the clock decides at each question. */
@Service
public class Shelves {

    private final LibraryKeeper keeper;
    private final Clock clock;

    Shelves(LibraryKeeper keeper, Clock clock) {
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Returns the columns in their order. */
    public List<Column> columns() {
        return keeper.library().columns();
    }

    /** Finds a column. */
    public Optional<Column> column(String code) {
        return keeper.library().column(code);
    }

    /** Returns the district sites in their order. */
    public List<District> districts() {
        return keeper.library().districts();
    }

    /** Finds a district site. */
    public Optional<District> district(String slug) {
        return districts().stream()
                .filter(district -> district.slug().equals(slug))
                .findFirst();
    }

    /** Returns all public articles, latest first. */
    public List<Article> articles() {
        Instant now = clock.instant();
        return keeper.library().articles().stream()
                .filter(article -> article.isPublic(now))
                .toList();
    }

    /** Returns the public articles of a column, of a district or of both, latest first. */
    public List<Article> articles(@Nullable String column, @Nullable District district) {
        return articles().stream()
                .filter(article -> column == null || article.column().equals(column))
                .filter(article -> district == null || district.owns(article))
                .toList();
    }

    /** Finds a public article. */
    public Optional<Article> article(String column, String slug) {
        Instant now = clock.instant();
        return keeper.library().articles().stream()
                .filter(article ->
                        article.column().equals(column) && article.slug().equals(slug))
                .filter(article -> article.isPublic(now))
                .findFirst();
    }

    /** Returns what is wrong in the folder. */
    public List<Fault> faults() {
        return keeper.library().faults();
    }

    /** Tells whether the file of an attachment still is what it was when it was taken in. */
    public boolean isSound(Attachment attachment) throws java.io.IOException {
        return Folder.isStillThere(keeper.folder().toRealPath(), attachment.file());
    }
}
