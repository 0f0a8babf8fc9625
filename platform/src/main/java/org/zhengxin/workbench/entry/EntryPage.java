package org.zhengxin.workbench.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.catalog.Kind;
import org.zhengxin.intake.RehearsedRow;
import org.zhengxin.intake.SentRow;
import org.zhengxin.organisation.SearchHit;

/** The pages of single-record entry. */
sealed interface EntryPage {

    /** Whoever reads it. */
    Account account();

    /** What its forms carry. */
    String token();

    /** The kinds to choose from. */
    record Kinds(Account account, String token, List<Kind> kinds) implements EntryPage {}

    /**
     * The form.
     *
     * @param found organisations that were looked for by what stands in the form; null if none were looked for
     */
    record Filling(
            Account account,
            String token,
            EntryForm form,
            @Nullable List<SearchHit> found) implements EntryPage {

        /** Returns the step that it shows the outcome of, or null before any. */
        @Nullable
        String seen() {
            return found != null ? "find" : form.stopped() ? "edit" : null;
        }
    }

    /** What is about to be sent. */
    record Review(Account account, String token, EntryForm form, RehearsedRow row) implements EntryPage {}

    /** What became of it. */
    record Result(
            Account account,
            String token,
            SentRow row,
            @Nullable Kind kind,
            String receivedAt) implements EntryPage {}
}
