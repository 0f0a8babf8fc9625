package org.zhengxin.intake.spool;

/** What became of an upload on its way into the spool (暂存结果). */
public sealed interface Spooled {

    /**
     * The upload lies in the spool, whole and encrypted.
     *
     * @param file the upload
     * @param key its key, of which the spool keeps nothing
     * @param bytes length of the plaintext
     * @param sha256 SHA-256 of the plaintext, 64 lower-case hexadecimal digits
     */
    record Stored(SpooledFile file, SpoolKey key, long bytes, String sha256) implements Spooled {}

    /**
     * The upload is longer than the limit; nothing of it was kept.
     *
     * @param maxBytes the limit, in bytes of plaintext
     */
    record TooLarge(long maxBytes) implements Spooled {}
}
