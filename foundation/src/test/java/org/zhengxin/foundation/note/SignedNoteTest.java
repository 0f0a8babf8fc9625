package org.zhengxin.foundation.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengxin.foundation.merkle.TreeHash;
import org.zhengxin.foundation.note.SignedNote.Mark;

class SignedNoteTest {
    /** The example that the authors of the form give: key and note. */
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final NoteSigner signer = new NoteSigner("credit.example/log", NoteSigner.freshKeys());

    @Test
    void noteThatOthersSigned_isVerified() {
        NoteVerifier verifier = NoteVerifier.parse(KEY);
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(verifier).hasToString(KEY);
        assertThat(note).hasToString(NOTE);
        assertThat(note.isSignedBy(verifier)).isTrue();
        assertThat(note.isSignedBy(signer.verifier())).isFalse();
        assertThat(SignedNote.parse(NOTE.replace("answer", "Answer")).isSignedBy(verifier))
                .isFalse();
    }

    @Test
    void ownNote_isReadBackAndVerified_alsoBesideOtherSignatures() {
        NoteSigner other = new NoteSigner("witness.example", NoteSigner.freshKeys());
        SignedNote note =
                SignedNote.parse(SignedNote.sign("正信\n第二行\n", signer, other).toString());
        assertThat(note.text()).isEqualTo("正信\n第二行\n");
        assertThat(note.isSignedBy(signer.verifier())).isTrue();
        assertThat(note.isSignedBy(other.verifier())).isTrue();
        assertThat(note.isSignedBy(NoteVerifier.parse(signer.verifier().toString())))
                .isTrue();
    }

    @Test
    void wrongSignatureUnderTheKeysOwnName_spoilsTheNote() {
        SignedNote good = SignedNote.sign("a\n", signer);
        Mark wrong = new Mark(signer.verifier().name(), signer.verifier().hash(), new byte[64]);
        assertThat(new SignedNote("a\n", List.of(good.signatures().getFirst(), wrong)).isSignedBy(signer.verifier()))
                .isFalse();
        assertThat(new SignedNote("a\n", List.of(new Mark("x", 1, new byte[3]))).isSignedBy(signer.verifier()))
                .isFalse();
    }

    @Test
    void keyOfTheSameNameWithOtherBytes_doesNotVerify() {
        NoteSigner impostor = new NoteSigner("credit.example/log", NoteSigner.freshKeys());
        assertThat(SignedNote.sign("a\n", impostor).isSignedBy(signer.verifier()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n- name x08go/ZJ\n",
                "text\n\n\u2014 na+me x08go/ZJ\n",
                "text\n\n\u2014 name x08go/ZJ",
                "text\n\n\u2014 name x08go/ZJ\n\n",
                "te\rxt\n\n\u2014 name x08go/ZJ\n",
                "text\n\n\u2014 name x08go/ZJ\nmore\n"
            })
    void otherTexts_areNoNotes(String note) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegw"
            })
    void otherKeys_areRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> NoteVerifier.parse(key));
    }

    @Test
    void checkpoint_isReadBack() {
        TreeHash root = TreeHash.leaf(new byte[] {1});
        Checkpoint checkpoint = new Checkpoint("credit.example/log", 1, root, List.of("time 1"));
        assertThat(checkpoint).hasToString("credit.example/log\n1\n" + root + "\ntime 1\n");
        assertThat(Checkpoint.parse(checkpoint.toString())).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n1\n",
                "a\n01\nLAg19o9KsfKjM5VbYMpPMldV1c8HQjiFGs+9bsgDxEI=\n",
                "a\n-1\nLAg19o9KsfKjM5VbYMpPMldV1c8HQjiFGs+9bsgDxEI=\n",
                "a\n9999999999999999999\nLAg19o9KsfKjM5VbYMpPMldV1c8HQjiFGs+9bsgDxEI=\n",
                "a\n1\nLAg19o9KsfKjM5VbYMpPMldV1c8HQjiFGs+9bsgDxA==\n",
                "a\n1\nLAg19o9KsfKjM5VbYMpPMldV1c8HQjiFGs+9bsgDxEJ=\n",
                "\n1\nLAg19o9KsfKjM5VbYMpPMldV1c8HQjiFGs+9bsgDxEI=\n",
                "a\n1\nLAg19o9KsfKjM5VbYMpPMldV1c8HQjiFGs+9bsgDxEI=\n\n",
                "a\n0\nLAg19o9KsfKjM5VbYMpPMldV1c8HQjiFGs+9bsgDxEI=\n"
            })
    void otherTexts_areNoCheckpoints(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
    }
}
