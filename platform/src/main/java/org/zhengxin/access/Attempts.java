package org.zhengxin.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** Slows down what anyone may try without a sign-in (尝试限制), address by address; nobody elsewhere is held up by it. */
public interface Attempts {

    /**
     * Counts an attempt before it is made; false if it must wait.
     *
     * @param what is tried, in words of the caller's own
     * @param free how many come without any delay; from then on it doubles
     * @param longest the longest delay
     */
    boolean admit(HttpServletRequest request, String what, int free, Duration longest);
}
