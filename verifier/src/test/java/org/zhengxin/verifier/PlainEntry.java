package org.zhengxin.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A version with its entry, written by hand as the form of the log says it; nothing of the foundation is used. */
record PlainEntry(String json, String type, byte[] salt, Map<String, String> fields) {
    private static final HexFormat HEX = HexFormat.of();

    /** Makes one; values are canonical JSON already. */
    static PlainEntry make(int index, Random random) {
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        Map<String, String> fields = new TreeMap<>();
        fields.put("kind", "\"行政处罚\"");
        fields.put("fineYuan", "\"" + random.nextInt(100_000) + ".00\"");
        fields.put("body.CF_WFXW", "\"未按规定\\n公示\\\"年报\\\"\"");
        fields.put("internal", "{\"row\":" + index + ",\"sheet\":\"一\",\"x\":[true,null,{}]}");
        String type = index % 10 == 9 ? "organisation" : "record";
        return of(index, type, new UUID(random.nextLong(), random.nextLong()).toString(), salt, fields);
    }

    static PlainEntry of(int index, String type, String id, byte[] salt, Map<String, String> fields) {
        String json =
                "{\"commitment\":\"" + HEX.formatHex(commitment(salt, fields)) + "\",\"event\":\"OPENED\",\"id\":\""
                        + id
                        + "\",\"recordedAt\":\"2026-11-21T%02d:%02d:%02d.%06dZ\""
                                .formatted(index / 3600 % 24, index / 60 % 60, index % 60 / 2, 123_456)
                        + ",\"type\":\"" + type + "\",\"version\":" + (1 + index % 7) + "}";
        return new PlainEntry(json, type, salt, fields);
    }

    byte[] bytes() {
        return json.getBytes(UTF_8);
    }

    byte[] saltOf(String field) {
        return hmac(salt, field);
    }

    String hashOf(String field) {
        return HEX.formatHex(PlainTree.sha256(saltOf(field), fields.get(field).getBytes(UTF_8)));
    }

    /** Its line in an export. */
    String exportLine(int index) {
        String all = fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        return "{\"entry\":" + json + ",\"fields\":" + all + ",\"index\":" + index + ",\"salt\":\""
                + HEX.formatHex(salt) + "\"}";
    }

    /** Its line in an export that leaves some fields out. */
    String exportLineWithout(int index, Set<String> hidden) {
        StringJoiner shown = new StringJoiner(",", "{", "}");
        StringJoiner salts = new StringJoiner(",", "{", "}");
        StringJoiner hashes = new StringJoiner(",", "{", "}");
        fields.forEach((name, value) -> {
            String start = "\"" + name + "\":";
            if (hidden.contains(name)) {
                hashes.add(start + "\"" + hashOf(name) + "\"");
            } else {
                shown.add(start + value);
                salts.add(start + "\"" + HEX.formatHex(saltOf(name)) + "\"");
            }
        });
        return "{\"entry\":" + json + ",\"fields\":" + shown + ",\"hashes\":" + hashes + ",\"index\":" + index
                + ",\"salts\":" + salts + "}";
    }

    /** Its line in an export that leaves all its fields out. */
    String bareLine(int index) {
        return "{\"entry\":" + json + ",\"index\":" + index + "}";
    }

    private static byte[] commitment(byte[] salt, Map<String, String> fields) {
        String hashes = new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> "\"" + field.getKey() + "\":\""
                                + HEX.formatHex(PlainTree.sha256(
                                        hmac(salt, field.getKey()),
                                        field.getValue().getBytes(UTF_8)))
                                + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
        return PlainTree.sha256(hashes.getBytes(UTF_8));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
