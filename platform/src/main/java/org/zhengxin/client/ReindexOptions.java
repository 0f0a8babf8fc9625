package org.zhengxin.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the command line of a rebuild or a check asks for.
 *
 * @param url address of the register, without a trailing slash
 * @param authorization the header by which it signs in
 */
record ReindexOptions(String url, String authorization) {
    private static final Set<String> KNOWN = Set.of("--url", "--data");

    /** Understands the words of a command line, or says what is wrong with them. */
    static ReindexOptions parse(List<String> words, Map<String, String> environment, Path defaultData) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!KNOWN.contains(words.get(i))) {
                throw CommandException.wrongUse("unknown-option", words.get(i));
            }
            if (i + 1 == words.size()) {
                throw CommandException.wrongUse("no-value", words.get(i));
            }
            values.put(words.get(i), words.get(i + 1));
        }
        String url = values.getOrDefault("--url", "http://localhost:8080").replaceFirst("/+$", "");
        if (!url.matches("https?://[^/\\s]+.*") || !isAddress(url)) {
            throw CommandException.wrongUse("no-address", url);
        }
        String data = values.get("--data");
        return new ReindexOptions(
                url, authorization(environment.get("ZHENGXIN_TOKEN"), data == null ? defaultData : Path.of(data)));
    }

    private static boolean isAddress(String url) {
        try {
            return URI.create(url).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String authorization(@Nullable String operatorToken, Path data) {
        if (operatorToken != null) {
            return "Bearer " + operatorToken;
        }
        Path file = data.resolve("credentials.json");
        if (!Files.isReadable(file)) {
            throw CommandException.failed("no-credentials", file);
        }
        try {
            JsonNode office = JsonMapper.shared().readTree(file).path("office");
            String both = office.path("username").asString("") + ":"
                    + office.path("password").asString("");
            return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw CommandException.failed("no-credentials", file);
        }
    }
}
