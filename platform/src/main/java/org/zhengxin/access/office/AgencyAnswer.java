package org.zhengxin.access.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Agency;

/** An agency as the office sees it. */
record AgencyAnswer(
        String code,
        String name,
        @Nullable String nameEn,
        @Nullable String region,
        boolean providesRegistration,
        boolean fourEyes,
        List<DeliveryAnswer> deliversFor) {

    static AgencyAnswer of(Agency agency, List<DeliveryAnswer> deliversFor) {
        return new AgencyAnswer(
                agency.code(),
                agency.name(),
                agency.nameEn(),
                agency.region(),
                agency.providesRegistration(),
                agency.fourEyes(),
                deliversFor);
    }

    /** An authority other than itself whose decisions it may deliver. */
    record DeliveryAnswer(@Nullable String code, @Nullable String name) {}

    /** Whether its adverse records wait for its reviewer. */
    record ReleaseRule(@Nullable Boolean fourEyes) {}

    /** An agency and the token that is told this once. */
    record WithToken(String code, String name, String token) {}
}
