package org.zhengxin.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue (信用信息目录) of one release: all entries of all periods; immutable and safe for many threads. */
public final class Catalogue {

    /** The profile of the province (省级), which all regions have that have none of their own. */
    public static final String DEFAULT_PROFILE = "province";

    private final Release release;
    private final Succession succession;
    private final Clock clock;
    private final HeaderIndexes indexes;

    /** Makes the catalogue of a release that was checked; “today” is the clock's. */
    public Catalogue(Release release, Clock clock) {
        this.succession = new Succession(release.kinds());
        this.release = release.with(succession.linked());
        this.clock = clock;
        this.indexes = new HeaderIndexes(this.release);
    }

    /** Returns the release. */
    public Release release() {
        return release;
    }

    /** Returns the kinds in force today, in catalogue order. */
    public List<Kind> kinds() {
        return kindsInForce(today());
    }

    /** Returns the kinds in force on a day, in catalogue order. */
    public List<Kind> kindsInForce(LocalDate day) {
        return release.kinds().stream()
                .filter(kind -> kind.effective().contains(day))
                .toList();
    }

    /** Returns the entry of the kind that is in force today, else the latest that was; empty when there is none. */
    public Optional<Kind> kind(String code) {
        LocalDate today = today();
        return release.kinds().stream()
                .filter(kind -> kind.code().equals(code))
                .filter(kind -> !kind.effective().from().isAfter(today))
                .max(Comparator.comparing(kind -> kind.effective().from()));
    }

    /** Returns the entry of the kind that is in force on a day; empty when there is none. */
    public Optional<Kind> kindInForce(String code, LocalDate day) {
        return release.kinds().stream()
                .filter(kind -> kind.code().equals(code) && kind.effective().contains(day))
                .findFirst();
    }

    /**
     * Returns the rules of a kind that decide from today on: first those in force, or the latest that were, then those
     * that begin later, earliest first. Empty when there is no such kind.
     */
    public List<RulePeriod> rules(String code) {
        return succession.from(code, today());
    }

    /** Tells whether a rule of a kind that has begun since a day grades earlier decisions anew. */
    public boolean regradedSince(String code, LocalDate day) {
        return succession.regrades(code, day, today());
    }

    /** Returns the template of a kind in force today; empty when there is none with the id. */
    public Optional<Template> template(String id) {
        return kinds().stream()
                .flatMap(kind -> kind.templates().stream())
                .filter(template -> template.id().equals(id))
                .findFirst();
    }

    /** Returns the time limit of the province's profile that applies on a day; empty when there is none with the id. */
    public Optional<Deadline> deadline(String id, LocalDate day) {
        return ofProfile(id, DEFAULT_PROFILE, day);
    }

    /**
     * Returns the time limit that applies on a day in a profile (期限方案); the province's where the profile has none of
     * the id.
     */
    public Optional<Deadline> deadline(String id, String profile, LocalDate day) {
        return ofProfile(id, profile, day).or(() -> deadline(id, day));
    }

    /**
     * Returns the profile of time limits that a region has on a day; the province's where nothing else is laid down.
     *
     * @param region a region code of six digits (行政区划代码), or null if it is not known
     */
    public String profile(@Nullable String region, LocalDate day) {
        return release.profiles().stream()
                .filter(profile ->
                        profile.region().equals(region) && profile.effective().contains(day))
                .map(RegionProfile::profile)
                .findFirst()
                .orElse(DEFAULT_PROFILE);
    }

    private Optional<Deadline> ofProfile(String id, String profile, LocalDate day) {
        return release.deadlines().stream()
                .filter(deadline ->
                        deadline.id().equals(id) && deadline.profile().equals(profile))
                .filter(deadline -> deadline.effective().contains(day))
                .findFirst();
    }

    /** Returns how records of a kind can be repaired by an application on a day; empty when no rule says. */
    public Optional<RepairRule> repair(String kind, LocalDate day) {
        return release.repairs().stream()
                .filter(rule -> rule.kind().equals(kind) && rule.effective().contains(day))
                .findFirst();
    }

    /**
     * Recognises a header row. Brackets, width, spaces, line breaks and asterisks do not count, codes in any case do,
     * and so does a code or an English name beside the Chinese label.
     *
     * @param header the header cells, blank where the sheet is
     * @param kindHint the code of the kind that the sender names, or null
     */
    public HeaderMatch matchHeader(List<String> header, @Nullable String kindHint) {
        return new HeaderMatcher(kinds(), indexes).match(header, kindHint);
    }

    /**
     * Tells whether a header names a column about natural persons. No profile may map it to a field but one of the role
     * {@link FieldRole#LEGAL_REPRESENTATIVE}.
     */
    public boolean isPersonHeader(String header) {
        return indexes.person(header);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
