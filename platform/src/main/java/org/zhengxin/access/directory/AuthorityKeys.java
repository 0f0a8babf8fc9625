package org.zhengxin.access.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Agency;
import org.zhengxin.foundation.text.OrganisationName;

/**
 * Gives each deciding authority its stable key. The key of an agency is the code of the first in its line of
 * succession, so that a record keeps its identity when the authority is renamed, reformed or replaced.
 */
final class AuthorityKeys {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{18}");
    private static final Pattern NO_CODE = Pattern.compile("0{17}.");
    /** Stands for a name that belongs to several, which therefore names none of them. */
    private static final String SEVERAL = "";

    private final Map<String, String> rootByCode = new HashMap<>();
    private final Map<String, String> codeByName = new HashMap<>();

    static AuthorityKeys of(List<AgencyRow> agencies, List<FormerName> formerNames, List<Delivery> deliveries) {
        AuthorityKeys keys = new AuthorityKeys();
        Map<Long, AgencyRow> byId = new HashMap<>();
        agencies.forEach(row -> byId.put(row.agency().id(), row));
        for (AgencyRow row : agencies) {
            Agency agency = row.agency();
            keys.rootByCode.put(agency.code(), root(row, byId));
            keys.learn(agency.name(), agency.code());
        }
        for (FormerName former : formerNames) {
            keys.learn(
                    former.name(),
                    Objects.requireNonNull(byId.get(former.agencyId())).agency().code());
        }
        for (Delivery delivery : deliveries) {
            if (delivery.code() != null && delivery.name() != null) {
                keys.learn(delivery.name(), delivery.code());
            }
        }
        return keys;
    }

    /** Returns the key of an authority by its code, else by its name. */
    String key(@Nullable String code, @Nullable String name) {
        String folded = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        if (CODE.matcher(folded).matches() && !NO_CODE.matcher(folded).matches()) {
            return keyOfCode(folded);
        }
        if (name == null || name.isBlank()) {
            return "none";
        }
        String normal = OrganisationName.normal(name);
        String known = codeByName.getOrDefault(normal, SEVERAL);
        return known.equals(SEVERAL) ? "name:" + normal : keyOfCode(known);
    }

    /** Returns the code of the authority that alone bears or bore a name. */
    @Nullable
    String codeOf(String name) {
        String known = codeByName.getOrDefault(OrganisationName.normal(name), SEVERAL);
        return known.equals(SEVERAL) ? null : known;
    }

    private String keyOfCode(String code) {
        return "code:" + rootByCode.getOrDefault(code, code);
    }

    private void learn(String name, String code) {
        codeByName.merge(OrganisationName.normal(name), code, (old, given) -> old.equals(given) ? old : SEVERAL);
    }

    private static String root(AgencyRow row, Map<Long, AgencyRow> byId) {
        AgencyRow current = row;
        for (int steps = 0; current.successorOf() != null && steps < byId.size(); steps++) {
            current = Objects.requireNonNull(byId.get(current.successorOf()));
        }
        return current.agency().code();
    }
}
