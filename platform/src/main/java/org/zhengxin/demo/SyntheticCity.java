package org.zhengxin.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.demo.act.Decisions;
import org.zhengxin.demo.act.OpenWork;
import org.zhengxin.demo.act.RegistrationFacts;
import org.zhengxin.demo.act.Row;
import org.zhengxin.demo.act.Sendings;
import org.zhengxin.demo.city.Agency;
import org.zhengxin.demo.city.CityData;
import org.zhengxin.demo.city.Organisation;
import org.zhengxin.demo.city.Organisations;
import org.zhengxin.demo.file.Delivery;
import org.zhengxin.demo.file.Outbox;

/**
 * The synthetic city (虚构城市): the same seed, size and day give the same files, byte by byte, however large.
 *
 * <p>Every organisation and decision is computed from its number alone, so memory does not grow with the city.
 */
public final class SyntheticCity {
    private static final int REGISTRATION = 1;
    private static final int DECISIONS = 2;
    private static final int LATER = 3;

    /** What waits for its agency's reviewer: sent once it is said that the agency works with four eyes. */
    static final int WAITING = 4;

    private final long seed;
    private final LocalDate today;
    private final CityData city = CityData.load();
    private final Organisations organisations;
    private final Decisions decisions;
    private final Sendings sendings;
    private final OpenWork openWork;
    private final Kind registration;

    /**
     * Founds a city.
     *
     * @param today the day on which its history ends
     * @param kinds the kinds of the catalogue
     */
    public SyntheticCity(long seed, LocalDate today, List<Kind> kinds) {
        this.seed = seed;
        this.today = today;
        this.organisations = new Organisations(seed, today, city);
        this.decisions = new Decisions(seed, today, city, kinds);
        this.sendings = new Sendings(seed);
        this.openWork = new OpenWork(seed, today, decisions);
        this.registration = kinds.stream()
                .filter(kind -> kind.target() == Target.ORGANISATION)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Writes the files of all agencies.
     *
     * @param count registered organisations, agencies and strangers not counted
     * @param rowsPerFile rows after which the next file is begun
     * @return the files in the order in which they are to be sent
     */
    public List<Delivery> write(Path directory, long count, int rowsPerFile) throws IOException {
        Outbox outbox = new Outbox(directory, seed, rowsPerFile);
        try (outbox) {
            register(outbox, count);
            for (long number = 0; number < count; number++) {
                decide(outbox, organisations.registered(number));
                decide(outbox, organisations.strangerAfter(number));
            }
            for (Agency agency : city.agencies()) {
                openWork.of(agency, organisations::registered, count).forEach(row -> outbox.put(WAITING, row));
            }
        }
        return outbox.deliveries();
    }

    /** Returns the codes of the first registered organisations about which anything was decided. */
    List<String> codesOfNoted(long count, int howMany) {
        return LongStream.range(0, count)
                .mapToObj(organisations::registered)
                .filter(organisation -> !decisions.about(organisation).isEmpty())
                .limit(howMany)
                .map(Organisation::code)
                .toList();
    }

    private void register(Outbox outbox, long count) {
        Agency registrar = city.agencies().getFirst();
        city.agencies().stream()
                .map(organisations::agency)
                .forEach(agency -> outbox.put(REGISTRATION, RegistrationFacts.of(agency, registrar, registration)));
        for (long number = 0; number < count; number++) {
            Organisation organisation = organisations.registered(number);
            outbox.put(REGISTRATION, RegistrationFacts.of(organisation, registrar, registration));
        }
    }

    private void decide(Outbox outbox, @Nullable Organisation organisation) {
        if (organisation == null) {
            return;
        }
        List<Row> rows = decisions.about(organisation);
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            outbox.put(
                    sendings.waits(row, today) ? WAITING : DECISIONS, sendings.first(row, organisation.code(), index));
            for (Row later : sendings.later(row, organisation.code(), index)) {
                outbox.put(LATER, later);
            }
            if (sendings.astray(organisation.code(), index)) {
                Organisation other = organisations.registered(organisation.number() % Organisations.STRANGERS / 2);
                outbox.put(LATER, sendings.about(other, row));
            }
        }
    }
}
