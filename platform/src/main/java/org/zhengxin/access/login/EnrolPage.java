package org.zhengxin.access.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.account.SecondFactor;

/**
 * The page on which a second factor is set up (设置动态口令).
 *
 * @param action where the form goes
 * @param withPassword whether the password is asked for again
 */
record EnrolPage(
        String token,
        String action,
        boolean withPassword,
        Account account,
        SecondFactor.Offer offer,
        @Nullable String problem) {

    private static final String ISSUER = "正信";

    /** Returns the secret in groups of four, to be typed. */
    String typed() {
        return offer.secret().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Returns the QR code as the path of an SVG picture. */
    QrPath qr() {
        String label = encoded(ISSUER) + ":" + encoded(account.username());
        return QrPath.of("otpauth://totp/" + label + "?secret=" + offer.secret() + "&issuer=" + encoded(ISSUER));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
