package org.zhengxin.organisation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.RegisterData;
import org.zhengxin.organisation.web.Labels.RegionAnswer;

/**
 * One organisation (主体登记信息), the card: the only answer that names the legal representative.
 *
 * @param kind as given; {@code kindCode} is null where the text is not known
 * @param status as given; {@code statusCode} is null where the text is not known
 * @param since since when the register knows it
 * @param updated when its current version was recorded
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record OrganisationAnswer(
        String code,
        String name,
        List<String> formerNames,
        boolean provisional,
        @Nullable String kind,
        @Nullable String kindCode,
        @Nullable String status,
        @Nullable String statusCode,
        @Nullable LocalDate establishedOn,
        @Nullable String registrar,
        @Nullable RegionAnswer region,
        @Nullable String industry,
        @Nullable String address,
        @Nullable String registrationNumber,
        @Nullable String legalRepresentative,
        Instant since,
        Instant updated) {

    static OrganisationAnswer of(Organisation organisation, Labels labels) {
        RegisterData data = organisation.data();
        return new OrganisationAnswer(
                organisation.code(),
                data.name(),
                data.formerNames(),
                organisation.provisional(),
                data.kind(),
                labels.kindCode(data.kind()),
                data.status(),
                labels.statusCode(data.status()),
                data.establishedOn(),
                data.registrar(),
                labels.region(data.region()),
                data.industry(),
                data.address(),
                data.registrationNumber(),
                data.legalRepresentative(),
                organisation.openedAt(),
                organisation.updatedAt());
    }
}
