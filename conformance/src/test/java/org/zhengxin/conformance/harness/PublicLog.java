package org.zhengxin.conformance.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The transparency log as anyone can check it from outside: written after the published standards alone (RFC 6962, RFC
 * 8785, C2SP tlog-tiles and signed-note), with no code of the platform's.
 *
 * @param entries the entries that the checkpoint covers, as their bytes
 */
public record PublicLog(String checkpoint, List<byte[]> entries) {
    private static final int TILE = 256;
    private static final int HASH = 32;
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads all of it and derives the signed root from the entries. */
    public static PublicLog read(Client client) throws Exception {
        String note = client.anyone().get("/log/checkpoint").is(200).text();
        requireSigned(note, client.anyone().get("/log/key").is(200).text());
        String[] lines = note.split("\n");
        long size = Long.parseLong(lines[1]);
        List<byte[]> entries = new ArrayList<>();
        List<byte[]> leaves = new ArrayList<>();
        for (long tile = 0; tile * TILE < size; tile++) {
            int width = (int) Math.min(TILE, size - tile * TILE);
            String path = path(tile) + (width == TILE ? "" : ".p/" + width);
            byte[] hashes = client.anyone().get("/log/tile/0/" + path).is(200).bytes();
            List<byte[]> bundle = split(
                    client.anyone().get("/log/tile/entries/" + path).is(200).bytes());
            assertThat(bundle).as(path).hasSize(width);
            for (int i = 0; i < width; i++) {
                byte[] leaf = sha256((byte) 0, bundle.get(i));
                assertThat(leaf).isEqualTo(Arrays.copyOfRange(hashes, i * HASH, (i + 1) * HASH));
                leaves.add(leaf);
            }
            entries.addAll(bundle);
        }
        assertThat(Base64.getEncoder().encodeToString(root(leaves))).isEqualTo(lines[2]);
        return new PublicLog(note, entries);
    }

    /** Returns the entries with an id. */
    public List<JsonNode> of(String id) {
        return entries.stream()
                .map(bytes -> JSON.readTree(bytes))
                .filter(entry -> entry.path("id").asString().equals(id))
                .toList();
    }

    /** Asserts that a proof holds, and that what it shows is what its entry commits to. */
    public static void requireProved(JsonNode proof) throws Exception {
        byte[] hash = sha256((byte) 0, canonical(proof.path("entry")));
        long at = proof.path("index").asLong();
        long last = proof.path("treeSize").asLong() - 1;
        for (JsonNode beside : proof.path("inclusionProof")) {
            byte[] other = Base64.getDecoder().decode(beside.asString());
            if ((at & 1) == 1 || at == last) {
                hash = sha256((byte) 1, other, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = sha256((byte) 1, hash, other);
            }
            at >>= 1;
            last >>= 1;
        }
        assertThat(last).isZero();
        assertThat(Base64.getEncoder().encodeToString(hash))
                .isEqualTo(proof.path("checkpoint").asString().split("\n")[2]);
        if (!proof.path("fields").isEmpty()) {
            assertThat(HexFormat.of().formatHex(commitment(proof)))
                    .isEqualTo(proof.path("entry").path("commitment").asString());
        }
    }

    private static byte[] commitment(JsonNode proof) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        proof.path("hashes").forEachEntry((name, hash) -> hashes.put(name, hash.asString()));
        for (Map.Entry<String, JsonNode> field : proof.path("fields").properties()) {
            byte[] salt = HexFormat.of()
                    .parseHex(proof.path("salts").path(field.getKey()).asString());
            byte[] joined = join(salt, canonical(field.getValue()));
            hashes.put(
                    field.getKey(),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(joined)));
        }
        return MessageDigest.getInstance("SHA-256").digest(canonical(JSON.valueToTree(hashes)));
    }

    private static void requireSigned(String note, String key) throws GeneralSecurityException {
        byte[] typed =
                Base64.getDecoder().decode(key.lines().findFirst().orElseThrow().split("\\+", 3)[2]);
        byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
        int blank = note.indexOf("\n\n");
        String line = note.substring(blank + 2).lines().findFirst().orElseThrow();
        byte[] signature = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(join(ED25519, raw))));
        ed25519.update(note.substring(0, blank + 1).getBytes(StandardCharsets.UTF_8));
        assertThat(ed25519.verify(Arrays.copyOfRange(signature, Integer.BYTES, signature.length)))
                .as("the checkpoint is signed")
                .isTrue();
    }

    /** RFC 8785 for what occurs here: sorted keys, no spaces, texts without control characters, whole numbers. */
    private static byte[] canonical(JsonNode node) {
        return sorted(node).getBytes(StandardCharsets.UTF_8);
    }

    private static String sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> members = new TreeMap<>();
            node.forEachEntry((name, value) -> members.put(name, sorted(value)));
            List<String> written = new ArrayList<>();
            members.forEach((name, value) -> written.add(JSON.writeValueAsString(name) + ":" + value));
            return "{" + String.join(",", written) + "}";
        }
        if (node.isArray()) {
            List<String> written = new ArrayList<>();
            node.forEach(item -> written.add(sorted(item)));
            return "[" + String.join(",", written) + "]";
        }
        return JSON.writeValueAsString(node);
    }

    private static byte[] root(List<byte[]> leaves) throws NoSuchAlgorithmException {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        return sha256((byte) 1, root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
    }

    private static List<byte[]> split(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bundle);
        while (buffer.hasRemaining()) {
            byte[] entry = new byte[Short.toUnsignedInt(buffer.getShort())];
            buffer.get(entry);
            entries.add(entry);
        }
        return entries;
    }

    private static String path(long index) {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return path.toString();
    }

    private static byte[] sha256(byte prefix, byte[]... parts) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(prefix);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static byte[] join(byte[] one, byte[] other) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(one);
        joined.writeBytes(other);
        return joined.toByteArray();
    }
}
