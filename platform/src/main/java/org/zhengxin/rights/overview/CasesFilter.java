package org.zhengxin.rights.overview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.rights.CaseKind;

/**
 * Which open cases are asked for (事项筛选).
 *
 * @param kind the kind, or null for all
 * @param agency the code of the agency, or empty for all that the account may see
 * @param state where they stand, or null for all
 * @param scope the agencies whose cases these are; null for everybody's
 */
record CasesFilter(
        @Nullable CaseKind kind,
        String agency,
        @Nullable State state,
        @Nullable Set<Long> scope) {

    /** Where an open case stands (期限状态). */
    enum State {
        /** Its last day is near. */
        SOON,
        /** Its last day has passed. */
        OVERDUE,
        /** The office was told that it has. */
        ESCALATED,
        /** It is marked for the auditor. */
        AUDITED,
        /** It is suspended. */
        SUSPENDED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads what an account asked for; what is not known counts as not asked. */
    static CasesFilter read(Account account, Agencies agencies, String kind, String agency, String state) {
        List<Agency> covered = agencies.all().stream().filter(account::covers).toList();
        Optional<Agency> chosen = covered.stream()
                .filter(one -> one.code().equals(agency.strip()))
                .findFirst();
        boolean everybody = !account.role().isOfAgency() && account.region() == null;
        Set<Long> scope = chosen.map(one -> Set.of(one.id()))
                .orElseGet(() -> everybody
                        ? null
                        : Set.copyOf(covered.stream().map(Agency::id).toList()));
        return new CasesFilter(
                Arrays.stream(CaseKind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                chosen.map(Agency::code).orElse(""),
                Arrays.stream(State.values())
                        .filter(one -> one.word().equals(state))
                        .findFirst()
                        .orElse(null),
                scope);
    }

    /** Returns the same without a state. */
    CasesFilter inAnyState() {
        return new CasesFilter(kind, agency, null, scope);
    }

    /** Returns the address of the list of the same kind and agency, in a state or in any. */
    String address(@Nullable State wanted) {
        return "/desk/cases?kind=" + (kind == null ? "" : kind.name()) + "&agency="
                + URLEncoder.encode(agency, StandardCharsets.UTF_8) + "&state=" + (wanted == null ? "" : wanted.word());
    }
}
