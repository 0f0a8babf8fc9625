package org.zhengxin.verifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line (命令行).
 *
 * @param command {@code proof}, {@code log} or {@code export}
 * @param target the file, address or directory
 * @param values of the options that have one, by their names
 * @param show whether to show the proved fields
 */
record Options(String command, String target, Map<String, String> values, boolean show) {
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "proof", Set.of("--key", "--url", "--lang", "--show"),
            "log", Set.of("--key", "--state", "--lang"),
            "export", Set.of("--key", "--url", "--lang"));

    static Options parse(List<String> words) {
        String command = words.getFirst();
        Set<String> known = KNOWN.get(command);
        if (known == null) {
            throw Stop.wrongUse(Sentence.NO_COMMAND, command);
        }
        Map<String, String> values = new HashMap<>();
        Optional<String> target = Optional.empty();
        boolean show = false;
        for (int at = 1; at < words.size(); at++) {
            String word = words.get(at);
            if (!word.startsWith("--")) {
                if (target.isPresent()) {
                    throw Stop.wrongUse(Sentence.ONE_TARGET, word);
                }
                target = Optional.of(word);
            } else if (!known.contains(word)) {
                throw Stop.wrongUse(Sentence.NO_OPTION, command, word);
            } else if (word.equals("--show")) {
                show = true;
            } else if (++at == words.size() || values.put(word, words.get(at)) != null) {
                throw Stop.wrongUse(Sentence.ONE_VALUE, word);
            }
        }
        String named = target.orElseThrow(() -> Stop.wrongUse(Sentence.NO_TARGET, command));
        language(values.get("--lang"));
        return new Options(command, named, Map.copyOf(values), show);
    }

    /** The language that a command line asks for, even one that is wrong otherwise. */
    static Optional<Language> language(List<String> words) {
        int at = words.lastIndexOf("--lang");
        return at < 0 || at + 1 == words.size() ? Optional.empty() : Language.parse(words.get(at + 1));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static void language(@org.jspecify.annotations.Nullable String code) {
        if (code != null && Language.parse(code).isEmpty()) {
            throw Stop.wrongUse(Sentence.NO_LANGUAGE, code);
        }
    }
}
