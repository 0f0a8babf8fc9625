package org.zhengxin.access.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.security.authentication.password.CompromisedPasswordDecision;
import org.springframework.stereotype.Component;

/**
 * Knows passwords that became known and that many use (已泄露口令), without asking anyone: the list is shipped, with its origin
 * in {@code NOTICE}. One that is listed is not made better by figures or signs around it, by being written twice, or by
 * running along the alphabet.
 */
@Component
class CommonPasswords implements CompromisedPasswordChecker {

    private static final String LIST = "access/common-passwords.txt.gz";
    private static final int FEWEST_DIFFERENT = 5;

    private @Nullable Set<String> listed;

    @Override
    public CompromisedPasswordDecision check(@Nullable String password) {
        String lower = Objects.requireNonNullElse(password, "").toLowerCase(Locale.ROOT);
        String core = lower.replaceAll("^[\\d\\W_]+|[\\d\\W_]+$", "");
        boolean known = isListed(lower) || isListed(core) || isListed(half(lower)) || isMonotonous(lower);
        return new CompromisedPasswordDecision(known);
    }

    private boolean isListed(String word) {
        return listed().contains(word);
    }

    private static String half(String word) {
        String half = word.substring(0, word.length() / 2);
        return (half + half).equals(word) ? half : word;
    }

    /** Of few characters only, or each the next of the one before. */
    private static boolean isMonotonous(String word) {
        if (word.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return true;
        }
        int steps = 0;
        for (int i = 1; i < word.length(); i++) {
            steps += Math.abs(word.charAt(i) - word.charAt(i - 1)) <= 1 ? 1 : 0;
        }
        return steps * 4 >= (word.length() - 1) * 3;
    }

    private synchronized Set<String> listed() {
        if (listed == null) {
            listed = read();
        }
        return listed;
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ClassPathResource(LIST).getInputStream()), StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
