package org.zhengxin.access;

import java.util.Optional;

/** Marks and encrypts short secrets under keys that are not in the database (密封), such as codes sent by letter. */
public interface Seals {

    /** Returns a keyed hash, 32 bytes, of what must be recognised again and not be readable. */
    byte[] mark(String clear);

    /** Makes a random secret of 256 bits for an address; only its {@link #hash} is to be kept. */
    String secret();

    /** Returns the hash that is kept of such a secret, 32 bytes. */
    byte[] hash(String secret);

    /** Encrypts a text for one purpose, which whoever opens it must name again. */
    byte[] seal(String clear, String purpose);

    /** Opens a sealed text; empty if it is not of this key and purpose. */
    Optional<String> open(byte[] sealed, String purpose);
}
