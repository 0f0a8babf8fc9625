package org.zhengxin.client;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param url address of the register, without a trailing slash
 * @param token the agency's own, if given
 * @param agency code of the agency whose demonstration token is to be taken
 * @param data directory that holds the demonstration sign-ins
 * @param kind record kind, if the register is not to find it out
 * @param profile saved mapping of the agency's own headers
 * @param trial whether nothing is to be stored
 */
record ImportOptions(
        String url,
        Optional<String> token,
        Optional<String> agency,
        Path data,
        Optional<String> kind,
        Optional<String> profile,
        boolean trial,
        List<Path> files) {

    private static final Set<String> VALUED = Set.of("--url", "--token", "--agency", "--data", "--kind", "--profile");

    /** Understands the words of a command line, or says what is wrong with them. */
    static ImportOptions parse(List<String> words, Map<String, String> environment, Path defaultData) {
        Map<String, String> values = new HashMap<>();
        List<Path> files = new ArrayList<>();
        boolean trial = false;
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            String word = rest.pop();
            if (VALUED.contains(word)) {
                if (rest.isEmpty()) {
                    throw CommandException.wrongUse("no-value", word);
                }
                values.put(word, rest.pop());
            } else if (word.equals("--trial")) {
                trial = true;
            } else if (word.startsWith("--")) {
                throw CommandException.wrongUse("unknown-option", word);
            } else {
                files.add(file(word));
            }
        }
        if (files.isEmpty()) {
            throw CommandException.wrongUse("no-file");
        }
        return new ImportOptions(
                address(values.getOrDefault("--url", "http://localhost:8080")),
                Optional.ofNullable(values.getOrDefault("--token", environment.get("ZHENGXIN_TOKEN"))),
                Optional.ofNullable(values.get("--agency")),
                Optional.ofNullable(values.get("--data")).map(Path::of).orElse(defaultData),
                Optional.ofNullable(values.get("--kind")),
                Optional.ofNullable(values.get("--profile")),
                trial,
                files);
    }

    private static Path file(String word) {
        Path file = Path.of(word);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw CommandException.wrongUse("unreadable-file", word);
        }
        return file;
    }

    private static String address(String word) {
        try {
            URI address = URI.create(word);
            if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
                return word.replaceFirst("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse("no-address", word);
        }
        throw CommandException.wrongUse("no-address", word);
    }
}
