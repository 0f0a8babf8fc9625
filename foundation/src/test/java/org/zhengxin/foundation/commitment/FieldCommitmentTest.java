package org.zhengxin.foundation.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class FieldCommitmentTest {
    private static final VersionSalt SALT =
            VersionSalt.of(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

    /** Made by Python's hmac, hashlib and json. */
    @Test
    void commitment_isWhatAnotherProgramComputes() {
        SortedMap<String, String> hashes =
                FieldCommitment.hashes(SALT, Map.of("kind", "行政处罚", "amount", "50000.00", "days", List.of(1, 2)));
        assertThat(hashes)
                .containsEntry("kind", "6c3881953e3842c56b4ebb5a34e2e4b175dd234ad63cc45ce5d4756640363083")
                .containsEntry("amount", "cd9ba73cf05fc40f817bbdc3c79ea9ad4dc605c4bf0ca8cd1fb6ee1cfd9b15cc")
                .containsEntry("days", "44bc2cb5e9057eb326d686235cf6ae15d018234bcff532c44a2ebd46869ab217");
        assertThat(FieldCommitment.over(hashes))
                .isEqualTo("c6689176ac28f95b39ff598019b48d3c547f817750d608ee6605fec84086b76d");
    }

    @Property(tries = 200)
    void oneFieldIsCheckedByItsOwnSalt_andAnAlteredOneIsNot(
            @ForAll @AlphaChars @CharRange(from = '一', to = '龥') String name, @ForAll int value) {
        VersionSalt salt = VersionSalt.draw(new SecureRandom());
        SortedMap<String, String> hashes = FieldCommitment.hashes(salt, Map.of(name, value, name + "2", value));
        String commitment = FieldCommitment.over(hashes);

        SortedMap<String, String> shown = new TreeMap<>(hashes);
        shown.put(name, FieldCommitment.hash(salt.ofField(name), value));
        assertThat(FieldCommitment.over(shown)).isEqualTo(commitment);
        shown.put(name, FieldCommitment.hash(salt.ofField(name), value + 1L));
        assertThat(FieldCommitment.over(shown)).isNotEqualTo(commitment);
        assertThat(hashes.get(name))
                .as("equal values of two fields look different")
                .isNotEqualTo(hashes.get(name + "2"));
    }

    @Property
    void commitment_isTheOneOverTheHashes(@ForAll("someFields") Map<String, Object> fields) {
        VersionSalt salt = VersionSalt.draw(new SecureRandom());
        assertThat(FieldCommitment.to(salt, fields))
                .isEqualTo(HexFormat.of().parseHex(FieldCommitment.over(FieldCommitment.hashes(salt, fields))));
    }

    @Provide
    Arbitrary<Map<String, Object>> someFields() {
        return Arbitraries.maps(Arbitraries.strings().ascii().ofMaxLength(12), someValues());
    }

    private static Arbitrary<Object> someValues() {
        return Arbitraries.oneOf(
                Arbitraries.strings().alpha().map(Object.class::cast),
                Arbitraries.integers().map(Object.class::cast),
                Arbitraries.strings().numeric().list().map(Object.class::cast));
    }

    @Test
    void equalVersions_haveDifferentCommitments() {
        SecureRandom random = new SecureRandom();
        assertThat(FieldCommitment.hashes(VersionSalt.draw(random), Map.of("a", "b")))
                .isNotEqualTo(FieldCommitment.hashes(VersionSalt.draw(random), Map.of("a", "b")));
    }

    @Test
    void saltsOfAnotherLength_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> VersionSalt.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> FieldCommitment.hash(new byte[33], "x"));
    }

    @Test
    void salt_isKeptAndReadBack() {
        assertThat(VersionSalt.of(SALT.bytes()).ofField("x")).isEqualTo(SALT.ofField("x"));
    }
}
