package org.zhengxin.workbench.profiles;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.intake.SampleSheet;

/**
 * Seals the first rows of a sample into the form that its sender has open (样表封存): nothing of it is kept here, and nobody
 * but this process can read it, for the same account and for half an hour. The key lives in memory and ends with it.
 */
@Component
class SampleSeal {
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST_BYTES = 2 << 20;

    private final Aead cipher;
    private final Clock clock;

    SampleSeal(Clock clock) {
        this.clock = clock;
        try {
            AeadConfig.register();
            this.cipher = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java lacks AES-256-GCM", impossible);
        }
    }

    /** Returns the sealed sample. */
    String seal(Account account, SampleSheet sample) {
        String text = CanonicalJson.write(Map.of(
                "until",
                clock.instant().plus(LIFE).toString(),
                "header",
                sample.header(),
                "rows",
                sample.rows().stream()
                        .map(line -> Map.of("number", Integer.toString(line.number()), "cells", line.cells()))
                        .toList()));
        try {
            byte[] sealed = cipher.encrypt(packed(text), bound(account));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A sample could not be sealed", impossible);
        }
    }

    /** Opens a sealed sample; empty if it is not of this account and process, or too old. */
    Optional<SampleSheet> open(Account account, String sealed) {
        try {
            byte[] clear = cipher.decrypt(Base64.getUrlDecoder().decode(sealed), bound(account));
            return sample(unpacked(clear));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<SampleSheet> sample(String text) {
        if (!(CanonicalJson.parse(text) instanceof Map<?, ?> parts)
                || clock.instant().isAfter(Instant.parse(String.valueOf(parts.get("until"))))) {
            return Optional.empty();
        }
        List<SampleSheet.Line> lines = new ArrayList<>();
        if (parts.get("rows") instanceof List<?> rows) {
            for (Object row : rows) {
                if (row instanceof Map<?, ?> line) {
                    int number = Integer.parseInt(String.valueOf(line.get("number")));
                    lines.add(new SampleSheet.Line(number, texts(line.get("cells"))));
                }
            }
        }
        return Optional.of(new SampleSheet(texts(parts.get("header")), lines));
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object list) {
        return list instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static byte[] bound(Account account) {
        return ("sample for account " + account.id()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] bytes) {
        try (InflaterInputStream unpacking = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(unpacking.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
