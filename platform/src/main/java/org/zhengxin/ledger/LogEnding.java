package org.zhengxin.ledger;

import java.util.UUID;

/**
 * An ending as it is kept outside of the database (终止留痕).
 *
 * @param index its place in the log
 * @param version of the thing that ended it
 * @param memo the owner's number for it
 */
public record LogEnding(long index, EntryType type, UUID id, int version, EntryEvent event, int memo) {}
