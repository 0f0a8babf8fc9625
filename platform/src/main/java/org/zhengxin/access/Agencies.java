package org.zhengxin.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The agencies known to the register (数据提供单位名录). Every answer comes from memory and may be asked per row. */
public interface Agencies {

    /** Returns all agencies in the order in which they were added. */
    List<Agency> all();

    /** Returns the agency that holds a bearer token. */
    Optional<Agency> byToken(String token);

    /** Returns an agency by its number here. */
    Optional<Agency> byId(long id);

    /** Returns an agency by its unified social credit code, whatever the case of its letters. */
    Optional<Agency> byCode(String code);

    /** Returns the agency that bears or bore a name; empty if none or more than one does. */
    Optional<Agency> byName(String name);

    /**
     * Tells whether an agency may deliver decisions of an authority: its own and its predecessors' always, others' by
     * the office's data. A code decides if it is given; else the name.
     */
    boolean mayDeliverFor(Agency agency, @Nullable String authorityCode, @Nullable String authorityName);

    /** Returns the stable keys of the authorities whose decisions an agency may deliver, its own among them. */
    Set<String> authorityKeys(Agency agency);

    /**
     * Returns the stable key of a deciding authority (认定机关) for the identity of a record: the code of the first
     * authority in its line of succession if it is known, else the code as given, else the normalised name.
     *
     * @return {@code code:…} or {@code name:…}; {@code none} if neither is given
     */
    String authorityKey(@Nullable String code, @Nullable String name);
}
