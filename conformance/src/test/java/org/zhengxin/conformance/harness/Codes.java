package org.zhengxin.conformance.harness;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Invented unified social credit codes (统一社会信用代码, GB 32100) and what else must be new in each test. */
public final class Codes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] PERSON_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger SERIAL =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1, 9_000) * 1_000);

    private Codes() {}

    /** Returns a number that no other call returns. */
    public static int serial() {
        return SERIAL.incrementAndGet();
    }

    /** Returns a sound code of a firm that nobody has used. */
    public static String firm() {
        return sound("91410100M%07d".formatted(serial()));
    }

    /** Returns a sound code of a sole trader that nobody has used. */
    public static String soleTrader() {
        return sound("92410100M%07d".formatted(serial()));
    }

    /** Completes the first sixteen characters of a code by both of its check characters. */
    public static String sound(String first16) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(first16.charAt(8 + i), 36) * INNER_WEIGHTS[i];
        }
        int inner = (11 - sum % 11) % 11;
        String first17 = first16 + (inner == 10 ? "X" : Integer.toString(inner));
        int outer = 0;
        for (int i = 0; i < 17; i++) {
            outer += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return first17 + ALPHABET.charAt((31 - outer % 31) % 31);
    }

    /** Returns the code with a last character that is wrong. */
    public static String wrong(String sound) {
        char last = sound.charAt(17) == '0' ? '1' : '0';
        return sound.substring(0, 17) + last;
    }

    /** Returns an identity-card number (GB 11643) with its check character that is no sound code of an organisation. */
    public static String identityCard() {
        while (true) {
            String number = identityCard(serial() % 1000);
            if (!sound(number.substring(0, 16)).equals(number)) {
                return number;
            }
        }
    }

    /** Returns a sound code of an institution that has the form and the check character of an identity-card number. */
    public static String soundAndCardLike() {
        while (true) {
            int serial = serial();
            String first16 = "12410119%02d%02d%02d%02d"
                    .formatted(40 + serial % 60, 1 + serial / 60 % 12, 1 + serial / 720 % 28, serial % 100);
            String code = sound(first16);
            String first17 = code.substring(0, 17);
            if (first17.chars().allMatch(Character::isDigit) && code.charAt(17) == cardCheck(first17)) {
                return code;
            }
        }
    }

    private static String identityCard(int order) {
        String first17 = "41010119%02d0%d%02d%03d".formatted(50 + order % 49, 1 + order % 9, 1 + serial() % 28, order);
        return first17 + cardCheck(first17);
    }

    private static char cardCheck(String first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += Character.digit(first17.charAt(i), 10) * PERSON_WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }
}
