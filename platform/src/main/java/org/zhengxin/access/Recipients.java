package org.zhengxin.access;

import java.time.Instant;
import java.util.List;

/** The machine clients that are registered to receive changes of adverse records too (信息接收方), and so confirm removals. */
public interface Recipients {

    /**
     * A recipient.
     *
     * @param client its number among the machine clients
     * @param name of the system
     * @param since when it was registered
     */
    record Recipient(long client, String name, Instant since) {}

    /** Returns those that have not ended, in the order in which they were registered. */
    List<Recipient> all();
}
