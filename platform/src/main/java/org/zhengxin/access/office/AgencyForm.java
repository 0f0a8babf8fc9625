package org.zhengxin.access.office;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.directory.Delivery;
import org.zhengxin.access.directory.NewAgency;
import org.zhengxin.foundation.code.UnifiedCode;
import org.zhengxin.foundation.code.UnifiedCodeCheck;

/** Reads what the office sends about agencies, or says which member is wrong. */
@Component
class AgencyForm {

    private static final Pattern REGION = Pattern.compile("[0-9]{6}");
    private static final int LONGEST_NAME = 200;

    private final Agencies agencies;

    AgencyForm(Agencies agencies) {
        this.agencies = agencies;
    }

    NewAgency agency(AgencyRequest request) {
        List<String> formerNames = request.formerNames() == null ? List.of() : request.formerNames();
        return new NewAgency(
                code(request.code(), "code"),
                name(request.name(), "name"),
                optionalName(request.nameEn(), "nameEn"),
                region(request.region()),
                Boolean.TRUE.equals(request.providesRegistration()),
                predecessor(request.successorOf()),
                formerNames.stream().map(name -> name(name, "formerNames")).toList());
    }

    List<Delivery> deliveries(Agency agency, List<AgencyAnswer.DeliveryAnswer> asked) {
        return asked.stream().map(authority -> delivery(agency, authority)).toList();
    }

    private static Delivery delivery(Agency agency, AgencyAnswer.DeliveryAnswer authority) {
        String code = authority.code() == null ? null : code(authority.code(), "code");
        String name = optionalName(authority.name(), "name");
        if (code == null && name == null) {
            throw OfficeProblem.AGENCY_NOT_SOUND.exception("name");
        }
        return new Delivery(agency.id(), code, name);
    }

    private @Nullable Long predecessor(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return agencies.byCode(code)
                .map(Agency::id)
                .orElseThrow(() -> OfficeProblem.AGENCY_NOT_SOUND.exception("successorOf"));
    }

    private static String code(@Nullable String given, String member) {
        if (UnifiedCode.check(given) instanceof UnifiedCodeCheck.Sound sound) {
            return sound.code().value();
        }
        throw OfficeProblem.AGENCY_NOT_SOUND.exception(member);
    }

    private static String name(@Nullable String given, String member) {
        if (given == null || given.isBlank() || given.length() > LONGEST_NAME) {
            throw OfficeProblem.AGENCY_NOT_SOUND.exception(member);
        }
        return given.strip();
    }

    private static @Nullable String optionalName(@Nullable String given, String member) {
        return given == null ? null : name(given, member);
    }

    private static @Nullable String region(@Nullable String given) {
        if (given != null && !REGION.matcher(given).matches()) {
            throw OfficeProblem.AGENCY_NOT_SOUND.exception("region");
        }
        return given;
    }
}
