package org.zhengxin.owndesk.claim;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.zhengxin.foundation.code.PersonNumbers;
import org.zhengxin.foundation.code.UnifiedCode;
import org.zhengxin.foundation.code.UnifiedCodeCheck;

/** What was typed to claim an organisation (认领表单). */
record ClaimForm(String organisation, String name, String function, String note, String way) {

    private static final int LONGEST = 100;
    private static final int LONGEST_NOTE = 300;

    /** Binding leaves out what was not sent. */
    ClaimForm {
        organisation = Objects.requireNonNullElse(organisation, "");
        name = Objects.requireNonNullElse(name, "");
        function = Objects.requireNonNullElse(function, "");
        note = Objects.requireNonNullElse(note, "");
        way = Objects.requireNonNullElse(way, "");
    }

    static ClaimForm empty() {
        return new ClaimForm("", "", "", "", "");
    }

    /** What the form says, or the name of the field that is wrong. */
    sealed interface Read {}

    /** A claim that can be opened, whoever the code may belong to. */
    record Sound(String organisation, String name, String function, String note, Way way) implements Read {}

    /** The field that is wrong. */
    record Wrong(String field) implements Read {}

    Read read() {
        if (!(UnifiedCode.check(organisation) instanceof UnifiedCodeCheck.Sound sound)) {
            return new Wrong("organisation");
        }
        if (name.isBlank() || name.length() > LONGEST || hasNumbers(name)) {
            return new Wrong("name");
        }
        if (function.isBlank() || function.length() > LONGEST || hasNumbers(function)) {
            return new Wrong("function");
        }
        if (note.length() > LONGEST_NOTE || hasNumbers(note)) {
            return new Wrong("note");
        }
        Optional<Way> asked = Arrays.stream(Way.values())
                .filter(known -> known.name().equals(way))
                .findFirst();
        return asked.<Read>map(
                        found -> new Sound(sound.code().value(), name.strip(), function.strip(), note.strip(), found))
                .orElseGet(() -> new Wrong("way"));
    }

    /** Nothing about a person comes in, not even by the claimant's own hand. */
    private static boolean hasNumbers(String text) {
        return !PersonNumbers.mask(text).found().isEmpty();
    }
}
