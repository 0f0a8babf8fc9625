package org.zhengxin.foundation.note;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;

/** A private key that signs notes (签名私钥). */
public final class NoteSigner {
    private final PrivateKey key;
    private final NoteVerifier verifier;

    /**
     * Signs under a name with a pair of Ed25519 keys.
     *
     * @throws IllegalArgumentException for a name that a note cannot carry, or another kind of key
     */
    public NoteSigner(String name, KeyPair pair) {
        this.key = pair.getPrivate();
        this.verifier = NoteVerifier.of(name, pair.getPublic());
    }

    /** Makes a fresh pair of keys. */
    public static KeyPair freshKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    /** Returns the public side. */
    public NoteVerifier verifier() {
        return verifier;
    }

    byte[] sign(byte[] text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(text);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not sign", e);
        }
    }
}
