package org.zhengxin.catalog;

import java.util.List;

/**
 * A release (目录版本) of the catalogue: everything that its files say.
 *
 * @param id the release's name, such as {@code 2026.1}
 * @param hash SHA-256 in hexadecimal over the files read
 * @param groups the closed list of groups
 * @param personHeaders words by which a column about natural persons is known in any sheet
 * @param kinds the entries of all periods
 * @param deadlines the time limits of all periods
 * @param profiles which regions have time limits of their own, in all periods
 * @param repairs the rules of credit repair of all periods
 */
public record Release(
        String id,
        String hash,
        List<Group> groups,
        List<String> personHeaders,
        List<Kind> kinds,
        List<Deadline> deadlines,
        List<RegionProfile> profiles,
        List<RepairRule> repairs) {

    /** Makes one in which all regions have the province's time limits. */
    public Release(
            String id,
            String hash,
            List<Group> groups,
            List<String> personHeaders,
            List<Kind> kinds,
            List<Deadline> deadlines) {
        this(id, hash, groups, personHeaders, kinds, deadlines, List.of(), List.of());
    }

    /** Copies the lists. */
    public Release {
        groups = List.copyOf(groups);
        personHeaders = List.copyOf(personHeaders);
        kinds = List.copyOf(kinds);
        deadlines = List.copyOf(deadlines);
        profiles = List.copyOf(profiles);
        repairs = List.copyOf(repairs);
    }

    /** Returns the same release with its entries replaced. */
    Release with(List<Kind> entries) {
        return new Release(id, hash, groups, personHeaders, entries, deadlines, profiles, repairs);
    }
}
