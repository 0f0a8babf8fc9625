package org.zhengxin.access.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Agency;

/** All agencies at one moment, arranged for every question that is asked per request or per row; immutable. */
final class AgencyDirectory {

    private final List<Agency> all;
    private final Map<Long, Agency> byId = new HashMap<>();
    private final Map<String, Agency> byCode = new HashMap<>();
    private final Map<String, Agency> byTokenHash = new HashMap<>();
    private final Map<Long, Set<String>> deliverable = new HashMap<>();
    private final AuthorityKeys keys;

    private AgencyDirectory(List<AgencyRow> rows, AuthorityKeys keys) {
        this.all = rows.stream().map(AgencyRow::agency).toList();
        this.keys = keys;
        for (AgencyRow row : rows) {
            Agency agency = row.agency();
            byId.put(agency.id(), agency);
            byCode.put(agency.code(), agency);
            if (row.tokenHash() != null) {
                byTokenHash.put(row.tokenHash(), agency);
            }
            deliverable.computeIfAbsent(agency.id(), id -> new HashSet<>()).add(keys.key(agency.code(), null));
        }
    }

    static AgencyDirectory of(List<AgencyRow> rows, List<FormerName> formerNames, List<Delivery> deliveries) {
        AuthorityKeys keys = AuthorityKeys.of(rows, formerNames, deliveries);
        AgencyDirectory directory = new AgencyDirectory(rows, keys);
        for (Delivery delivery : deliveries) {
            directory
                    .deliverable
                    .computeIfAbsent(delivery.agencyId(), id -> new HashSet<>())
                    .add(keys.key(delivery.code(), delivery.name()));
        }
        return directory;
    }

    List<Agency> all() {
        return all;
    }

    Optional<Agency> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Agency> byCode(String code) {
        return Optional.ofNullable(byCode.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    Optional<Agency> byName(String name) {
        return Optional.ofNullable(keys.codeOf(name)).map(byCode::get);
    }

    Optional<Agency> byToken(String token) {
        return Optional.ofNullable(byTokenHash.get(HexFormat.of().formatHex(Secret.hash(token))));
    }

    Set<String> authorityKeys(Agency agency) {
        return Set.copyOf(deliverable.getOrDefault(agency.id(), Set.of()));
    }

    String authorityKey(@Nullable String code, @Nullable String name) {
        return keys.key(code, name);
    }

    /** A code alone does not suffice where the name beside it is known to be another authority's. */
    boolean mayDeliverFor(Agency agency, @Nullable String code, @Nullable String name) {
        Set<String> allowed = deliverable.getOrDefault(agency.id(), Set.of());
        if (!allowed.contains(keys.key(code, name))) {
            return false;
        }
        String named = name == null || name.isBlank() ? null : keys.codeOf(name);
        return named == null || allowed.contains(keys.key(named, null));
    }
}
