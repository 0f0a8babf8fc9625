package org.zhengxin.access;

import org.jspecify.annotations.Nullable;

/**
 * Someone's access in a function (账号): no file about a person. Its scope is the agency, the district or the organisation
 * that it names; without any it is the whole city.
 *
 * @param id its number here; actions are recorded under it
 * @param username what it signs in with, lower case
 * @param function what the holder does there, such as 信用管理岗
 * @param unit the unit that the holder acts in
 * @param role what it may do
 * @param agency the agency that it acts for, or null
 * @param region the district that it is confined to, six digits, or null for the whole city
 * @param organisation the unified social credit code of the organisation that it acts for, or null
 */
public record Account(
        long id,
        String username,
        String function,
        String unit,
        Role role,
        @Nullable Agency agency,
        @Nullable String region,
        @Nullable String organisation) {

    private static final int CITY_DIGITS = 4;

    /** Returns the same with another name of its unit. */
    public Account in(String named) {
        return new Account(id, username, function, named, role, agency, region, organisation);
    }

    /** Tells whether what belongs to an agency is within its scope: its own, or all for roles above agencies. */
    public boolean covers(Agency other) {
        return switch (role) {
            case CLERK, REVIEWER -> agency != null && agency.id() == other.id();
            case OFFICE, AUDITOR -> coversRegion(other.region());
            case ORGANISATION, OFFICER, EVERYONE, AGENCY, MACHINE, RECIPIENT, OPERATOR -> false;
        };
    }

    /** Tells whether what is held about an organisation beyond the public part is within its scope by role alone. */
    public boolean coversOrganisation(String code) {
        return switch (role) {
            case ORGANISATION -> code.equals(organisation);
            case OFFICE, AUDITOR -> region == null;
            case CLERK, REVIEWER, OFFICER, EVERYONE, AGENCY, MACHINE, RECIPIENT, OPERATOR -> false;
        };
    }

    /** Tells whether a region's data are within its scope: a district's account has its own, a city's all. */
    public boolean coversRegion(@Nullable String code) {
        if (region == null) {
            return true;
        }
        return region.endsWith("00")
                ? code != null && code.startsWith(region.substring(0, CITY_DIGITS))
                : region.equals(code);
    }
}
