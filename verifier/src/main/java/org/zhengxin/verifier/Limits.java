package org.zhengxin.verifier;

import java.time.Duration;

/**
 * How long a server may keep us waiting (时限).
 *
 * @param connect for a connection
 * @param answer for a whole answer, from the request to its last byte
 * @param pause the longest pause that a busy server may ask for
 * @param tries how often a busy or broken server is asked
 */
record Limits(Duration connect, Duration answer, Duration pause, int tries) {
    static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(60), 6);
}
