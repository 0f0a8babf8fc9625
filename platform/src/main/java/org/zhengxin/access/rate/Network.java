package org.zhengxin.access.rate;

import java.net.InetAddress;

/** A network of addresses (网段), or a single one. */
record Network(InetAddress address, int bits) {

    /** Reads {@code 10.0.0.0/8}, {@code ::1} or the like; names are not resolved. */
    static Network of(String text) {
        int slash = text.indexOf('/');
        InetAddress address = InetAddress.ofLiteral(
                slash < 0 ? text.strip() : text.substring(0, slash).strip());
        int longest = address.getAddress().length * Byte.SIZE;
        int bits =
                slash < 0 ? longest : Integer.parseInt(text.substring(slash + 1).strip());
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException("A network's prefix is 0 to " + longest + " bits long");
        }
        return new Network(address, bits);
    }

    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] its = other.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ its[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
