package org.zhengxin.foundation.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures under it (签名短文), as C2SP signed-note defines it.
 *
 * @param text ends with a line feed and has no other control character
 * @param signatures at least one
 */
public record SignedNote(String text, List<Mark> signatures) {
    private static final String BLANK = "\n\n";
    private static final String DASH = "\u2014 ";
    private static final int HASH_BYTES = 4;
    private static final int MOST_SIGNATURES = 100;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException for a text or a number of signatures that a note cannot have
     */
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n' || c == '\uFFFD')) {
            throw new IllegalArgumentException("A note's text ends with a line feed and has no control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("A note has between 1 and 100 signatures");
        }
    }

    /** Signs a text. */
    public static SignedNote sign(String text, NoteSigner... signers) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new SignedNote(
                text,
                Arrays.stream(signers)
                        .map(signer -> new Mark(
                                signer.verifier().name(), signer.verifier().hash(), signer.sign(bytes)))
                        .toList());
    }

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf(BLANK);
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("A note is a text, a blank line and signatures");
        }
        List<Mark> marks = new ArrayList<>();
        for (String line : note.substring(end + BLANK.length()).split("\n", -1)) {
            marks.add(line.isEmpty() ? Mark.END : Mark.parse(line));
        }
        if (marks.removeLast() != Mark.END || marks.contains(Mark.END)) {
            throw new IllegalArgumentException("A note ends with the line of its last signature");
        }
        return new SignedNote(note.substring(0, end + 1), marks);
    }

    /**
     * Whether a key signed it. Signatures by other keys do not matter; a wrong one under this key's name and hash does.
     */
    public boolean isSignedBy(NoteVerifier verifier) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Mark> its = signatures.stream()
                .filter(mark -> mark.name().equals(verifier.name()) && mark.hash() == verifier.hash())
                .toList();
        return !its.isEmpty() && its.stream().allMatch(mark -> verifier.verifies(bytes, mark.signature()));
    }

    /** Returns the note as it is sent. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(mark -> note.append(mark).append('\n'));
        return note.toString();
    }

    /**
     * A signature with what says whose it is.
     *
     * @param name of the key
     * @param hash short hash of the key
     * @param signature its bytes
     */
    public record Mark(String name, int hash, byte[] signature) {
        private static final Mark END = new Mark("end", 0, new byte[0]);

        /** Checks the name. */
        public Mark {
            NoteNames.checked(name);
            signature = signature.clone();
        }

        @Override
        public byte[] signature() {
            return signature.clone();
        }

        static Mark parse(String line) {
            int space = line.lastIndexOf(' ');
            if (!line.startsWith(DASH) || space < DASH.length()) {
                throw new IllegalArgumentException("A line below a note is a dash, a name and a signature");
            }
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(line.substring(space + 1)));
            if (bytes.remaining() <= HASH_BYTES) {
                throw new IllegalArgumentException("A signature in a note begins with the hash of its key");
            }
            int hash = bytes.getInt();
            byte[] signature = new byte[bytes.remaining()];
            bytes.get(signature);
            return new Mark(line.substring(DASH.length(), space), hash, signature);
        }

        @Override
        public String toString() {
            byte[] bytes = ByteBuffer.allocate(HASH_BYTES + signature.length)
                    .putInt(hash)
                    .put(signature)
                    .array();
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes);
        }
    }
}
