package org.zhengxin.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.organisation.PendingVersion.Source;

/** Confirms name and code of a provisional organisation (主体确认) by decision of the office. */
@Component
public class OrganisationConfirmation {
    private final OrganisationStore store;
    private final OrganisationWriter writer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationConfirmation(
            OrganisationStore store, OrganisationWriter writer, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Confirms the organisation of a code and tells {@link OrganisationsConfirmed} in the same transaction.
     *
     * @param code 统一社会信用代码 in either case
     * @param actor who decides, as {@code office:…}
     * @param reason why, kept with the version
     */
    @Transactional
    public ConfirmResult confirm(String code, String actor, String reason) {
        Optional<Organisation> found = store.locked(code.toUpperCase(Locale.ROOT));
        if (found.isEmpty()) {
            return new ConfirmResult.Unknown();
        }
        Organisation organisation = found.get();
        if (!organisation.provisional()) {
            return new ConfirmResult.AlreadyConfirmed(organisation);
        }
        NavigableMap<Integer, RegisterData> none = new TreeMap<>();
        Dossier dossier = new Dossier(organisation.code(), organisation, none);
        dossier.confirm();
        Provenance provenance = Provenance.decision(actor, clock.instant(), Cleaned.text(reason));
        writer.change(List.of(dossier), Source.OFFICE, provenance);
        events.publishEvent(new OrganisationsConfirmed(List.of(organisation.id()), provenance));
        return new ConfirmResult.Confirmed(store.locked(organisation.code()).orElseThrow());
    }
}
