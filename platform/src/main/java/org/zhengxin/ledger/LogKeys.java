package org.zhengxin.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.zhengxin.foundation.note.NoteSigner;
import org.zhengxin.foundation.note.NoteVerifier;

/**
 * The keys of the log (日志密钥), outside of the database: {@code signing.key} is the current one, {@code previous.key} signs
 * beside it while it is there, {@code former.keys} names the public sides of all that ever signed. Each private one is a
 * file for its owner alone: origin, private key and public key, a line each, in base64.
 */
final class LogKeys {
    private static final String SIGNING = "signing.key";
    private static final String PREVIOUS = "previous.key";
    private static final String FORMER = "former.keys";

    private final Path directory;

    LogKeys(Path directory) {
        this.directory = directory;
    }

    /** Whether there is a key to sign with. */
    boolean present() {
        return Files.exists(directory.resolve(SIGNING));
    }

    /** Whether the current key may be replaced: not while the one before still signs beside it. */
    boolean rotatable() {
        return !Files.exists(directory.resolve(PREVIOUS));
    }

    /** Makes the first key. */
    void create(String origin) {
        write(SIGNING, origin, NoteSigner.freshKeys());
        note(signers().getFirst().verifier());
    }

    /** Puts a fresh key in the place of the current one, which becomes the previous one. */
    void rotate() {
        String origin = signers().getFirst().verifier().name();
        try {
            Files.move(directory.resolve(SIGNING), directory.resolve(PREVIOUS), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        create(origin);
    }

    /** Returns those that sign, the current one first. */
    List<NoteSigner> signers() {
        List<NoteSigner> signers = new ArrayList<>();
        signers.add(read(SIGNING));
        if (Files.exists(directory.resolve(PREVIOUS))) {
            signers.add(read(PREVIOUS));
        }
        return signers;
    }

    /** Returns the public sides of all keys that ever signed, the current one first. */
    List<NoteVerifier> verifiers() {
        NoteVerifier current = signers().getFirst().verifier();
        List<NoteVerifier> verifiers = new ArrayList<>(List.of(current));
        for (String line : lines(FORMER).reversed()) {
            NoteVerifier verifier = NoteVerifier.parse(line);
            if (!verifier.toString().equals(current.toString())) {
                verifiers.add(verifier);
            }
        }
        return verifiers;
    }

    /** Sets the log's own files aside, for a new log to begin (旧日志归档); what the old keys signed is still known by them. */
    void retire() {
        String mark = "%08x".formatted(signers().getFirst().verifier().hash());
        for (String name : List.of(SIGNING, PREVIOUS, LogHistory.FILE)) {
            Path file = directory.resolve(name);
            try {
                if (Files.exists(file)) {
                    Files.move(file, directory.resolve(name + "." + mark));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void note(NoteVerifier verifier) {
        try {
            Files.writeString(
                    directory.resolve(FORMER),
                    verifier + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String origin, KeyPair pair) {
        String text = origin + "\n"
                + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n";
        try {
            Path fresh = directory.resolve(name + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text, StandardOpenOption.SYNC);
            Files.move(fresh, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NoteSigner read(String name) {
        List<String> lines = lines(name);
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            Base64.Decoder base64 = Base64.getDecoder();
            return new NoteSigner(
                    lines.get(0),
                    new KeyPair(
                            keys.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(2)))),
                            keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(1))))));
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // Without its cause, which might quote the key.
            throw new IllegalStateException("The key of the log cannot be read: " + directory.resolve(name));
        }
    }

    private List<String> lines(String name) {
        Path file = directory.resolve(name);
        try {
            return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
