package org.zhengxin.access.desk;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Role;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.foundation.code.UnifiedCode;
import org.zhengxin.foundation.code.UnifiedCodeCheck;

/** What was typed to invite someone (邀请表单); a field that the form does not offer is empty. */
record InvitationForm(
        String username, String function, String unit, String role, String agency, String region, String organisation) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");
    private static final Pattern REGION = Pattern.compile("[0-9]{6}");
    private static final int LONGEST = 100;

    /** Binding leaves out what was not sent. */
    InvitationForm {
        username = Objects.requireNonNullElse(username, "");
        function = Objects.requireNonNullElse(function, "");
        unit = Objects.requireNonNullElse(unit, "");
        role = Objects.requireNonNullElse(role, "");
        agency = Objects.requireNonNullElse(agency, "");
        region = Objects.requireNonNullElse(region, "");
        organisation = Objects.requireNonNullElse(organisation, "");
    }

    static InvitationForm empty() {
        return new InvitationForm("", "", "", "", "", "", "");
    }

    /** What the form asks for, or the name of the field that is wrong. */
    sealed interface Read {
        record Sound(NewAccount account) implements Read {}

        record Wrong(String field) implements Read {}
    }

    /** Reads the form of somebody who invites; what the inviter's own scope decides is not taken from it. */
    Read read(Account actor, Agencies agencies) {
        Optional<Role> asked = Arrays.stream(Role.values())
                .filter(known -> known.name().equals(role)
                        && AccountAdministration.mayInvite(actor).contains(known))
                .findFirst();
        if (asked.isEmpty()) {
            return new Read.Wrong("role");
        }
        if (!USERNAME.matcher(Accounts.normal(username)).matches()) {
            return new Read.Wrong("username");
        }
        if (function.isBlank() || function.length() > LONGEST) {
            return new Read.Wrong("function");
        }
        return read(actor, agencies, asked.get());
    }

    private Read read(Account actor, Agencies agencies, Role asked) {
        Agency forAgency = asked.isOfAgency() ? agency(actor, agencies) : null;
        if (asked.isOfAgency() && forAgency == null) {
            return new Read.Wrong("agency");
        }
        String forOrganisation = asked == Role.ORGANISATION ? sound(organisation) : null;
        if (asked == Role.ORGANISATION && forOrganisation == null) {
            return new Read.Wrong("organisation");
        }
        String district = actor.region() != null ? actor.region() : region.strip();
        if (!district.isEmpty() && !REGION.matcher(district).matches()) {
            return new Read.Wrong("region");
        }
        String in = forAgency != null ? forAgency.name() : unit.isBlank() ? forOrganisation : unit.strip();
        if (in == null || in.length() > LONGEST) {
            return new Read.Wrong("unit");
        }
        boolean ofDistrict = !asked.isOfAgency() && asked != Role.ORGANISATION && !district.isEmpty();
        return new Read.Sound(new NewAccount(
                username,
                function.strip(),
                in,
                asked,
                forAgency == null ? null : forAgency.id(),
                ofDistrict ? district : null,
                forOrganisation));
    }

    private @Nullable Agency agency(Account actor, Agencies agencies) {
        Agency own = actor.agency();
        return own != null ? own : agencies.byCode(agency).filter(actor::covers).orElse(null);
    }

    private static @Nullable String sound(String code) {
        return UnifiedCode.check(code) instanceof UnifiedCodeCheck.Sound found
                ? found.code().value()
                : null;
    }
}
