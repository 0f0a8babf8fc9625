package org.zhengxin.access.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;

/**
 * What a password must be (口令规则), after NIST SP 800-63B: long, not known to be used by many, not made of words that
 * anyone would try here. It need not mix kinds of characters, and it does not expire.
 */
@Component
public class PasswordRules {

    /** The fewest characters of a password that is the only factor. */
    public static final int SHORTEST_ALONE = 15;

    /** The fewest characters beside a second factor that the role demands. */
    public static final int SHORTEST_BESIDE = 12;

    /** The most characters. */
    public static final int LONGEST = 256;

    private static final int SHORTEST_WORD = 4;
    private static final int MUST_REMAIN = 8;

    private final CompromisedPasswordChecker listed;

    PasswordRules(CompromisedPasswordChecker listed) {
        this.listed = listed;
    }

    /** What is wrong with a password. */
    public enum Fault {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        CONTEXT
    }

    /** Returns how many characters an account's password needs. */
    public static int shortest(Account account) {
        return account.role().needsSecondFactor() ? SHORTEST_BESIDE : SHORTEST_ALONE;
    }

    /** Returns what is wrong with a new password of an account, if anything. */
    public Optional<Fault> fault(Account account, String password) {
        String normal = Passwords.normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < shortest(account)) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (listed.check(normal).isCompromised()) {
            return Optional.of(Fault.COMMON);
        }
        return isOfContext(account, normal) ? Optional.of(Fault.CONTEXT) : Optional.empty();
    }

    /** What is left without the words of the place must still be something. */
    private static boolean isOfContext(Account account, String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words(account).toList()) {
            rest = rest.replace(word, "");
        }
        return rest.codePointCount(0, rest.length()) < Math.min(MUST_REMAIN, password.length());
    }

    private static Stream<String> words(Account account) {
        return Stream.of(
                        Stream.of("zhengxin", "credit", "password", "zhengzhou", "henan", "admin", "office"),
                        Stream.of("正信", "信用中国", "信用办", "信用", "密码", "口令", "郑州", "河南"),
                        named(account.username(), SHORTEST_WORD),
                        named(account.function(), 2),
                        named(account.unit(), 2),
                        named(account.organisation(), SHORTEST_WORD))
                .flatMap(words -> words)
                .sorted((one, other) -> other.length() - one.length());
    }

    private static Stream<String> named(@Nullable String name, int shortest) {
        return Stream.ofNullable(name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= shortest);
    }
}
