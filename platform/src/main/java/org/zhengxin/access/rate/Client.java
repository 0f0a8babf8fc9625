package org.zhengxin.access.rate;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Whose requests are counted together (限流对象). An address stands in memory alone, and no longer than its bucket.
 *
 * @param policy by which limit
 * @param key tells the clients of a policy apart
 * @param own how many requests a minute it may send where that is its own; 0 where the policy says
 */
record Client(Policy policy, long key, long own) {
    private static final int IPV4 = 4;

    /** The limits there are; the name stands in the answers' headers. */
    enum Policy {
        ANONYMOUS,
        AGENCY,
        MACHINE,
        LOOPBACK;

        private final String label = name().toLowerCase(java.util.Locale.ROOT);

        String label() {
            return label;
        }
    }

    static Client agency(long id) {
        return new Client(Policy.AGENCY, id, 0);
    }

    static Client machine(long id, long perMinute) {
        return new Client(Policy.MACHINE, id, perMinute);
    }

    /** A connection of IPv6 usually has a whole /64 to choose addresses from: it counts as one. */
    static Client at(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return new Client(Policy.LOOPBACK, 0, 0);
        }
        byte[] bytes = address.getAddress();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        // An address of IPv4 never equals the first half of one of IPv6 that is in use: those are above 2^61.
        long key = bytes.length == IPV4 ? Integer.toUnsignedLong(buffer.getInt()) : buffer.getLong();
        return new Client(Policy.ANONYMOUS, key, 0);
    }
}
