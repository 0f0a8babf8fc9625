package org.zhengxin.demo.city;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.demo.city.Words.Place;
import org.zhengxin.demo.city.Words.Trade;

/** The organisations of a city: each a function of the seed and its number, so that none is kept. */
public final class Organisations {
    private static final LocalDate CODES_BEGAN = LocalDate.of(2015, 10, 1);
    /** Numbers from here on are strangers'; what is left over is the number of the one whom the stranger follows. */
    public static final long STRANGERS = 1_000_000_000_000L;

    private static final int ONE_STRANGER_IN = 40;
    private static final int DAYS_OF_HISTORY = 30 * 365;
    private static final Trade NO_TRADE = new Trade("", "S9499", 1);

    private final long seed;
    private final LocalDate today;
    private final CityData city;
    private final Words words = CityData.words();
    private final Names names;
    private final Codes codes;
    private final Weighted<Form> forms = new Weighted<>(Arrays.asList(Form.values()), Form::share);
    private final Weighted<Place> districts = new Weighted<>(words.districts(), Place::weight);
    private final Weighted<Trade> trades = new Weighted<>(words.trades(), Trade::weight);
    private final Weighted<Trade> shops = new Weighted<>(words.shops(), Trade::weight);

    /** Founds the city of a seed; its history ends today. */
    public Organisations(long seed, LocalDate today, CityData city) {
        this.seed = seed;
        this.today = today;
        this.city = city;
        this.names = new Names(words, city.cityName());
        this.codes = new Codes(seed);
    }

    /** Returns the registered organisation of a number from 0 on. */
    public Organisation registered(long number) {
        Dice dice = Dice.of(seed, "organisation", number);
        return invent(number, true, districts.pick(dice), dice);
    }

    /** Returns the stranger (外地企业) who follows this registered organisation, if one does. */
    public @Nullable Organisation strangerAfter(long number) {
        Dice dice = Dice.of(seed, "stranger", number);
        return dice.oneIn(ONE_STRANGER_IN)
                ? invent(STRANGERS + number, false, dice.pick(words.elsewhere()), dice)
                : null;
    }

    /** Returns an agency as the organisation that it is too. */
    public Organisation agency(Agency agency) {
        Form form = agency.code().startsWith("11") ? Form.AGENCY : Form.ENTERPRISE;
        String street = words.streets()
                .get(Math.floorMod(agency.code().hashCode(), words.streets().size()));
        return new Organisation(
                -1,
                true,
                agency.code(),
                agency.name(),
                List.of(),
                form,
                "存续",
                LocalDate.of(2019, 3, 1),
                city.agencies().getFirst().name(),
                agency.region(),
                form == Form.AGENCY ? "S9221" : "D4420",
                "",
                city.cityName() + street + "1号",
                null);
    }

    private Organisation invent(long number, boolean registered, Place place, Dice dice) {
        Form form = registered ? forms.pick(dice) : Form.ENTERPRISE;
        Trade trade = trade(form, dice);
        LocalDate established = established(dice);
        String codeRegion = registered && dice.oneIn(10) ? dice.pick(words.zones()) : place.region();
        return new Organisation(
                number,
                registered,
                codes.unified(form.prefix(), codeRegion, number),
                names.organisation(form, place, trade, registered, dice),
                formerNames(form, place, trade, registered, dice),
                form,
                status(dice),
                established,
                registered ? city.agencies().getFirst().name() : place.name() + "市场监督管理局",
                place.region(),
                dice.oneIn(5) ? trade.industry().substring(1) : trade.industry(),
                names.person(dice),
                address(place, registered, dice),
                old(form, established, dice) ? codes.registration(place.region(), number) : null);
    }

    private Trade trade(Form form, Dice dice) {
        return switch (form) {
            case ENTERPRISE, BRANCH -> trades.pick(dice);
            case SOLE_TRADER -> shops.pick(dice);
            default -> NO_TRADE;
        };
    }

    private LocalDate established(Dice dice) {
        double age = dice.unit() * dice.unit();
        return today.minusDays(30 + (long) (age * DAYS_OF_HISTORY));
    }

    private static boolean old(Form form, LocalDate established, Dice dice) {
        return established.isBefore(CODES_BEGAN) && form.prefix().startsWith("9") && !dice.oneIn(3);
    }

    private List<String> formerNames(Form form, Place place, Trade trade, boolean registered, Dice dice) {
        boolean renames = form == Form.ENTERPRISE || form == Form.SOLE_TRADER;
        if (!dice.oneIn(12) || !renames) {
            return List.of();
        }
        String former = names.organisation(form, place, trade, registered, dice);
        return dice.oneIn(4)
                ? List.of(former, names.organisation(form, place, trade, registered, dice))
                : List.of(former);
    }

    private static String status(Dice dice) {
        int throwOfHundred = dice.below(100);
        if (throwOfHundred < 88) {
            return "存续";
        }
        return throwOfHundred < 94 ? "注销" : dice.pick(List.of("吊销", "迁出", "歇业", "在业"));
    }

    private String address(Place place, boolean registered, Dice dice) {
        String city = registered ? this.city.cityName() + place.name() : place.name();
        return city + dice.pick(words.streets()) + dice.between(1, 299) + "号"
                + (dice.oneIn(2) ? dice.between(1, 30) + "层" : "");
    }
}
