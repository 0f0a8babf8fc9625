package org.zhengxin.trail;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Why a request of the interface says that it reads (接口查阅理由): its headers {@code Purpose}, {@code Case-Number} and {@code
 * On-Behalf-Of}; text beyond ASCII is percent-encoded UTF-8.
 */
public final class RequestReason {
    private RequestReason() {}

    /** Returns the reason of a request; what it does not say is as in another one. */
    public static Reason of(HttpServletRequest request, Reason otherwise) {
        String purpose = header(request, "Purpose");
        String caseNumber = header(request, "Case-Number");
        String onBehalfOf = header(request, "On-Behalf-Of");
        return new Reason(
                purpose == null ? otherwise.purpose() : purpose,
                caseNumber == null ? otherwise.caseNumber() : caseNumber,
                onBehalfOf == null ? otherwise.onBehalfOf() : onBehalfOf);
    }

    private static @Nullable String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return UriUtils.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
