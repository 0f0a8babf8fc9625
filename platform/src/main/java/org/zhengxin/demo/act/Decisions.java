package org.zhengxin.demo.act;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.catalog.Template;
import org.zhengxin.demo.city.Agency;
import org.zhengxin.demo.city.CityData;
import org.zhengxin.demo.city.Dice;
import org.zhengxin.demo.city.Organisation;
import org.zhengxin.demo.city.Sector;
import org.zhengxin.demo.city.Weighted;

/** What the city's agencies decided about an organisation (决定): few things about most, hundreds about some. */
public final class Decisions {
    private static final int YEARS = 6;
    private static final double TAIL = 1.35;
    private static final double SPREAD = 1.6;
    private static final int MOST = 3_000;

    private final long seed;
    private final LocalDate today;
    private final CityData city;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Weighted<Agency>> agenciesByRegion = new HashMap<>();
    private final Map<Agency, Weighted<Kind>> kindsByAgency = new HashMap<>();

    /**
     * Takes the kinds of record that may be decided.
     *
     * @param today the last day of a decision
     */
    public Decisions(long seed, LocalDate today, CityData city, List<Kind> kinds) {
        this.seed = seed;
        this.today = today;
        this.city = city;
        kinds.stream()
                .filter(kind -> kind.target() == Target.RECORD)
                .forEach(kind -> this.kinds.put(kind.code(), kind));
        for (Agency agency : city.agencies()) {
            kindsByAgency.put(agency, kindsOf(agency));
        }
    }

    /** Returns the rows about an organisation, in no order of days. */
    public List<Row> about(Organisation organisation) {
        Dice dice = Dice.of(seed, organisation.code(), 0);
        Weighted<Agency> agencies = agenciesByRegion.computeIfAbsent(organisation.region(), this::agenciesOf);
        int count = count(dice.unit());
        return IntStream.range(0, count)
                .mapToObj(index -> decide(organisation, index, agencies, dice.part("decision", index)))
                .toList();
    }

    /** Returns one decision of a given kind by a given agency, for load of one kind alone. */
    public Row decide(Organisation organisation, int index, Agency agency, String kind) {
        Dice dice = Dice.of(seed, organisation.code(), index + 1);
        return row(organisation, index, agency, Objects.requireNonNull(kinds.get(kind)), dice);
    }

    /** Returns one decision of a given kind by a given agency on a given day. */
    Row decide(Organisation organisation, int index, Agency agency, String kind, LocalDate on) {
        Dice dice = Dice.of(seed, organisation.code(), index + 1);
        return row(organisation, index, agency, Objects.requireNonNull(kinds.get(kind)), on, dice);
    }

    private Row decide(Organisation organisation, int index, Weighted<Agency> agencies, Dice dice) {
        Agency agency = agencies.pick(dice);
        Weighted<Kind> choices = Objects.requireNonNull(kindsByAgency.get(agency));
        return row(organisation, index, agency, choices.pick(dice), dice);
    }

    private Row row(Organisation organisation, int index, Agency agency, Kind kind, Dice dice) {
        return row(organisation, index, agency, kind, day(dice), dice);
    }

    private Row row(Organisation organisation, int index, Agency agency, Kind kind, LocalDate on, Dice dice) {
        Sector sector = city.sectorOf(agency);
        Decision decision = new Decision(organisation, index, agency, sector, city.practice(), kind, on, dice);
        Row row = CommonFacts.of(decision, template(agency, kind));
        if (kind.field(FieldRole.PENALTY_CATEGORY).isPresent()) {
            PenaltyFacts.fill(row, decision);
        } else if (kind.field(FieldRole.LICENCE_NUMBER).isPresent()) {
            LicenceFacts.fill(row, decision);
        }
        OtherFacts.fill(row, decision, today);
        return row;
    }

    /** Some agencies still send the form of years ago. */
    private Template template(Agency agency, Kind kind) {
        List<Template> templates = kind.templates();
        return Dice.of(seed, "form " + agency.code(), 0).oneIn(9) ? templates.getLast() : templates.getFirst();
    }

    /** A Pareto tail: half have none, one in a hundred has more than forty. */
    private static int count(double unit) {
        return (int) Math.min(MOST, SPREAD * (Math.pow(1 - unit, -1 / TAIL) - 1));
    }

    /** More of late than long ago, so that some are still public and some no longer. */
    private LocalDate day(Dice dice) {
        return today.minusDays((long) (YEARS * 365 * dice.unit() * dice.unit()));
    }

    private Weighted<Agency> agenciesOf(String region) {
        Predicate<Agency> near =
                agency -> agency.region().endsWith("00") || agency.region().equals(region);
        List<Agency> agencies = city.agencies().stream()
                .filter(near)
                .filter(agency ->
                        !Objects.requireNonNull(kindsByAgency.get(agency)).isEmpty())
                .toList();
        return new Weighted<>(agencies, agency -> city.sectorOf(agency).weight());
    }

    private Weighted<Kind> kindsOf(Agency agency) {
        Sector sector = city.sectorOf(agency);
        List<Kind> sent = agency.kinds().stream()
                .map(kinds::get)
                .filter(kind -> kind != null)
                .filter(kind -> kind.field(FieldRole.PENALTY_CATEGORY).isEmpty()
                        || !sector.offences().isEmpty())
                .filter(kind -> kind.field(FieldRole.LICENCE_NUMBER).isEmpty()
                        || !sector.licences().isEmpty())
                .toList();
        return new Weighted<>(sent, kind -> city.practice().weight(kind.code()));
    }
}
