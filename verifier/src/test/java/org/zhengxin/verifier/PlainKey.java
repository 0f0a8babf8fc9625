package org.zhengxin.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A key that signs notes as C2SP writes them down; nothing of the foundation is used. */
record PlainKey(String name, KeyPair pair) {
    static PlainKey of(String name) {
        try {
            return new PlainKey(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String verifier() {
        return name + "+" + HexFormat.of().formatHex(hash()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    String sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(pair.getPrivate());
            ed25519.update(text.getBytes(UTF_8));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(hash());
            bytes.writeBytes(ed25519.sign());
            return text + "\n— " + name + " " + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] hash() {
        return Arrays.copyOf(PlainTree.sha256((name + "\n").getBytes(UTF_8), typed()), 4);
    }

    private byte[] typed() {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] typed = Arrays.copyOfRange(encoded, encoded.length - 33, encoded.length);
        typed[0] = 1;
        return typed;
    }
}
