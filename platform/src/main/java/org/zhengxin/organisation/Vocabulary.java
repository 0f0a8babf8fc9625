package org.zhengxin.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.text.TextNormal;
import org.zhengxin.web.Text;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Maps the free text of registration data (主体类型, 登记状态) to known terms; the text itself is kept as given.
 *
 * <p>The mapping is data ({@code organisation/vocabulary.yaml}) and is applied when read, so that a term added later
 * is known for all organisations at once.
 */
@Component
public class Vocabulary {
    private final Map<String, Term> kinds;
    private final Map<String, Term> statuses;

    Vocabulary() {
        Terms terms = read();
        this.kinds = byWriting(terms.kinds);
        this.statuses = byWriting(terms.statuses);
    }

    /** Returns the known kind of organisation (主体类型) that a text means. */
    public Optional<Term> kind(@Nullable String given) {
        return find(kinds, given);
    }

    /** Returns the known registration status (登记状态) that a text means. */
    public Optional<Term> status(@Nullable String given) {
        return find(statuses, given);
    }

    private static Optional<Term> find(Map<String, Term> terms, @Nullable String given) {
        if (given == null) {
            return Optional.empty();
        }
        Term exact = terms.get(given);
        return Optional.ofNullable(exact == null ? terms.get(TextNormal.label(given)) : exact);
    }

    private static Map<String, Term> byWriting(List<Entry> entries) {
        Map<String, Term> terms = new HashMap<>();
        for (Entry entry : entries) {
            Term term = new Term(entry.code, Text.of(entry.zh, entry.en));
            for (String written : entry.written) {
                terms.put(written, term);
                terms.put(TextNormal.label(written), term);
            }
        }
        return Map.copyOf(terms);
    }

    private static Terms read() {
        try (InputStream file = new ClassPathResource("organisation/vocabulary.yaml").getInputStream()) {
            return YAMLMapper.builder().build().readValue(file, Terms.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A known term.
     *
     * @param code stable name
     * @param label for readers
     */
    public record Term(String code, Text label) {}

    private record Terms(List<Entry> kinds, List<Entry> statuses) {}

    private record Entry(String code, String zh, String en, List<String> written) {}
}
