package org.zhengxin.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.demo.act.Decisions;
import org.zhengxin.demo.act.RegistrationFacts;
import org.zhengxin.demo.city.Agency;
import org.zhengxin.demo.city.CityData;
import org.zhengxin.demo.city.Dice;
import org.zhengxin.demo.city.Organisation;
import org.zhengxin.demo.city.Organisations;
import org.zhengxin.demo.file.PlainFeed;

/** Files of any size and without faults, for measuring how fast they are taken in (压测文件). */
public final class LoadFiles {
    private final long seed;
    private final Agency registrar;
    private final List<Agency> senders;
    private final Organisations organisations;
    private final Decisions decisions;
    private final Kind registration;
    private final Kind penalty;

    /** Writes about the city of a seed. */
    public LoadFiles(long seed, LocalDate today, List<Kind> kinds) {
        CityData city = CityData.load();
        this.seed = seed;
        this.registrar = city.agencies().getFirst();
        this.organisations = new Organisations(seed, today, city);
        this.decisions = new Decisions(seed, today, city, kinds);
        this.registration = kinds.stream()
                .filter(kind -> kind.target() == Target.ORGANISATION)
                .findFirst()
                .orElseThrow();
        this.penalty = kinds.stream()
                .filter(kind -> kind.field(FieldRole.PENALTY_CATEGORY).isPresent())
                .findFirst()
                .orElseThrow();
        this.senders = city.agencies().stream()
                .filter(agency -> agency.kinds().contains(penalty.code()))
                .toList();
    }

    /** Returns the code of the kind of {@link #registrations}. */
    public String registrationKind() {
        return registration.code();
    }

    /** Returns the code of the kind of {@link #penalties}. */
    public String penaltyKind() {
        return penalty.code();
    }

    /** Returns a registered organisation. */
    public Organisation organisation(long number) {
        return organisations.registered(number);
    }

    /** Writes the registration of the first organisations. */
    public void registrations(Path file, long count) throws IOException {
        try (PlainFeed feed = new PlainFeed(file, registration.templates().getFirst())) {
            for (long number = 0; number < count; number++) {
                feed.put(RegistrationFacts.of(organisations.registered(number), registrar, registration));
            }
        }
    }

    /**
     * Writes an agency's penalties about the first organisations: about some of them many, as in life.
     *
     * @param agency which of the agencies that impose penalties, from 0
     * @param from the number of the first row; no number may be used in two files
     * @param count how many rows
     * @param among how many organisations they are about
     * @return the agency's code
     */
    public String penalties(Path file, int agency, int from, int count, long among) throws IOException {
        Agency sender = senders.get(agency % senders.size());
        try (PlainFeed feed = new PlainFeed(file, penalty.templates().getFirst())) {
            for (int row = from; row < from + count; row++) {
                double chance = Dice.of(seed, "load", row).unit();
                Organisation organisation = organisations.registered((long) (among * chance * chance));
                feed.put(decisions.decide(organisation, row, sender, penalty.code()));
            }
        }
        return sender.code();
    }
}
