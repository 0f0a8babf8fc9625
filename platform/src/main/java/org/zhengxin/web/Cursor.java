package org.zhengxin.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The place after which a list goes on (游标): the sort key of the last item shown, opaque to the caller.
 *
 * @param parts the sort key, most significant part first; parts hold no line feed
 */
public record Cursor(List<String> parts) {

    private static final char END = '\n';
    private static final int LONGEST = 1_000;

    public Cursor {
        parts = List.copyOf(parts);
    }

    /** Returns the cursor of a sort key. */
    public static Cursor of(String... parts) {
        return new Cursor(List.of(parts));
    }

    /**
     * Reads a cursor that a caller sent back.
     *
     * @param encoded what {@link #encoded()} gave, or null for the list's start
     * @param parts how many parts the list's sort key has
     * @throws ProblemException {@code BAD_CURSOR} if the text is none of this list's cursors
     */
    public static Optional<Cursor> read(@Nullable String encoded, int parts) {
        if (encoded == null || encoded.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = decoded(encoded);
        if (cursor.parts.size() != parts) {
            throw bad();
        }
        return Optional.of(cursor);
    }

    /** Returns the text that callers pass as {@code after}. */
    public String encoded() {
        StringBuilder joined = new StringBuilder();
        parts.forEach(part -> joined.append(part).append(END));
        byte[] bytes = joined.toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns one part of the sort key. */
    public String part(int index) {
        return parts.get(index);
    }

    /** Returns the problem to throw when a part of a cursor does not read as what the list expects. */
    public static ProblemException bad() {
        return new ProblemException(
                "BAD_CURSOR",
                HttpStatus.BAD_REQUEST,
                Text.of("游标无效，请从列表开头重新查询。", "The cursor is not valid; start the list anew."));
    }

    private static Cursor decoded(String encoded) {
        if (encoded.length() > LONGEST) {
            throw bad();
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String[] parts = joined.split(String.valueOf(END), -1);
            return of(Arrays.copyOf(parts, parts.length - 1));
        } catch (IllegalArgumentException notBase64) {
            throw bad();
        }
    }
}
