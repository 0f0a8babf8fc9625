package org.zhengxin.web;

import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A refusal that the caller is told as an RFC 9457 problem document (问题说明), or as a page in a browser.
 *
 * <p>The code is stable and documented; the detail must never repeat what was sent.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final HttpStatus status;
    private final transient Text detail;
    private final transient Map<String, Object> properties;

    /** Refuses with a stable code such as {@code BATCH_NOT_FOUND}, a status and a text for the caller. */
    public ProblemException(String code, HttpStatus status, Text detail) {
        this(code, status, detail, Map.of());
    }

    /** Refuses likewise, with further members of the problem document (numbers, limits; never what was sent). */
    public ProblemException(String code, HttpStatus status, Text detail, Map<String, Object> properties) {
        super(code);
        this.code = code;
        this.status = status;
        this.detail = detail;
        this.properties = Map.copyOf(properties);
    }

    /** Returns the stable code. */
    public String code() {
        return code;
    }

    /** Returns the HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** Returns the text for the caller. */
    public Text detail() {
        return detail;
    }

    /** Returns the further members of the problem document. */
    public Map<String, Object> properties() {
        return properties;
    }
}
