package org.zhengxin.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A module that enters its things into the log (日志来源): it alone can say what its entries commit to. One bean for each
 * type of thing.
 */
public interface LogSource {
    /** Returns the type of its entries. */
    EntryType type();

    /** Returns where it comes when what is older than the log is entered, the lowest first. */
    int order();

    /**
     * Enters what it holds from before the log, by the time of its recording and its id.
     *
     * @param most how many at most
     * @return how many; none when nothing is left
     */
    int enterOlder(Append append, int most);

    /** Forgets the places of all that it holds: another log begins. */
    void forgetPlaces();

    /**
     * Returns what it holds under some entries, in any order; what it does not hold, or does not call its own, is left
     * out.
     */
    List<Held> held(Collection<Key> keys);

    /** Returns how many things it holds that have, or should have, an entry. */
    long count();

    /**
     * What an entry names (条目标识).
     *
     * @param id of the thing
     * @param version of the thing
     */
    record Key(UUID id, int version) {}

    /**
     * A version as the database holds it now (现存内容).
     *
     * @param place where it says that it was entered; null if it has no place
     * @param salt the secret of the version; null if it was destroyed
     * @param fields what is committed to, by name; empty if it was destroyed
     */
    record Held(
            Key key,
            @Nullable LogPlace place,
            byte @Nullable [] salt,
            Map<String, ? extends @Nullable Object> fields) {}
}
