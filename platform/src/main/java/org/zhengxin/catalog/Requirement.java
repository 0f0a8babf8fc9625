package org.zhengxin.catalog;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a template's row must fill in a field (必填). */
public sealed interface Requirement {

    /** Tells whether the field must be filled in, in a row whose values are answered by field code. */
    boolean applies(Function<String, @Nullable String> valueOf);

    /** The field may stay empty. */
    record Voluntary() implements Requirement {
        @Override
        public boolean applies(Function<String, @Nullable String> valueOf) {
            return false;
        }
    }

    /** The field is always filled in. */
    record Always() implements Requirement {
        @Override
        public boolean applies(Function<String, @Nullable String> valueOf) {
            return true;
        }
    }

    /**
     * The field is filled in when another field contains one of some words.
     *
     * @param field the other field's code
     * @param words the words, of which one contained in the other field's value suffices
     */
    record When(String field, List<String> words) implements Requirement {
        /** Copies the words. */
        public When {
            words = List.copyOf(words);
        }

        @Override
        public boolean applies(Function<String, @Nullable String> valueOf) {
            String value = valueOf.apply(field);
            return value != null && words.stream().anyMatch(value::contains);
        }
    }
}
