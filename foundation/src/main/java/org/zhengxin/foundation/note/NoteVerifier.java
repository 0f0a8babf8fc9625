package org.zhengxin.foundation.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengxin.foundation.json.Digests;

/** A public key that verifies notes (验签公钥): Ed25519 under a name, written as C2SP signed-note writes a verifier key. */
public final class NoteVerifier {
    static final byte ED25519 = 1;

    private static final int KEY_BYTES = 32;
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern WRITTEN = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    private NoteVerifier(String name, byte[] raw) {
        this.name = NoteNames.checked(name);
        this.raw = raw;
        this.key = decoded(raw);
    }

    /** Makes the verifier of an Ed25519 key that the platform's provider made. */
    static NoteVerifier of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != X509_HEAD.length + KEY_BYTES || !startsWithHead(encoded)) {
            throw new IllegalArgumentException("Not an Ed25519 key");
        }
        return new NoteVerifier(name, Arrays.copyOfRange(encoded, X509_HEAD.length, encoded.length));
    }

    /**
     * Reads a verifier key: {@code name+hash+key}.
     *
     * @throws IllegalArgumentException for anything else, another algorithm, or a hash that is not the key's
     */
    public static NoteVerifier parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a verifier key: name+hash+key expected");
        }
        byte[] key = Base64.getDecoder().decode(matcher.group(3));
        if (key.length != KEY_BYTES + 1 || key[0] != ED25519) {
            throw new IllegalArgumentException("Not an Ed25519 verifier key");
        }
        NoteVerifier read = new NoteVerifier(matcher.group(1), Arrays.copyOfRange(key, 1, key.length));
        if (!"%08x".formatted(read.hash()).equals(matcher.group(2))) {
            throw new IllegalArgumentException("The hash in the verifier key is not that of its key");
        }
        return read;
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the short hash by which a signature says which key made it. */
    public int hash() {
        byte[] label = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Digests.sha256(joined(label, typed()))).getInt();
    }

    /** Whether a signature over a text was made with this key. */
    public boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text);
            return ed25519.verify(signature);
        } catch (SignatureException e) {
            return false; // of another length or form
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    /** Returns it as {@link #parse} reads it. */
    @Override
    public String toString() {
        return name + "+" + "%08x".formatted(hash()) + "+" + Base64.getEncoder().encodeToString(typed());
    }

    private byte[] typed() {
        return joined(new byte[] {ED25519}, raw);
    }

    private static PublicKey decoded(byte[] raw) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(X509_HEAD, raw)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 key", e);
        }
    }

    private static boolean startsWithHead(byte[] encoded) {
        return Arrays.equals(encoded, 0, X509_HEAD.length, X509_HEAD, 0, X509_HEAD.length);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
