package org.zhengxin.demo.city;

import java.math.BigInteger;
import org.zhengxin.foundation.code.OrganisationCode;
import org.zhengxin.foundation.code.RegistrationNumber;
import org.zhengxin.foundation.code.UnifiedCode;

/** Makes codes (统一社会信用代码、注册号) that are sound and that no registry gives out. */
final class Codes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int DIGITS = 7;
    private static final BigInteger BODIES =
            BigInteger.valueOf(ALPHABET.length()).pow(DIGITS);
    /** Coprime to the number of bodies, so that no two organisations of a city share one. */
    private static final BigInteger STRIDE = BigInteger.valueOf(15_485_863L);

    private final BigInteger shift;

    Codes(long seed) {
        shift = BigInteger.valueOf(Dice.of(seed, "codes", 0).below(Integer.MAX_VALUE));
    }

    /** Returns the unified code of the organisation with this number. */
    String unified(String prefix, String region, long number) {
        return UnifiedCode.of(prefix + region, OrganisationCode.of(body(number)))
                .value();
    }

    /** Returns the registration number of before October 2015. */
    String registration(String region, long number) {
        return RegistrationNumber.of(region + "%08d".formatted(number % 100_000_000))
                .value();
    }

    /** Returns the subject part (主体标识码) without its check character; real ones never begin with F. */
    private String body(long number) {
        long rest = BigInteger.valueOf(number)
                .multiply(STRIDE)
                .add(shift)
                .mod(BODIES)
                .longValueExact();
        StringBuilder body = new StringBuilder("F");
        for (int i = 0; i < DIGITS; i++) {
            body.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return body.toString();
    }
}
