package org.zhengxin.rights.orders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.DaysInput;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.VisibleDays;
import org.zhengxin.foundation.code.DocumentNumber;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.organisation.OrganisationRef;
import org.zhengxin.organisation.OrganisationRegister;
import org.zhengxin.record.CreditFile;
import org.zhengxin.record.DraftCommitments;
import org.zhengxin.record.Filed;
import org.zhengxin.record.Filing;
import org.zhengxin.record.Fingerprint;
import org.zhengxin.record.Provenance;
import org.zhengxin.record.RecordBody;
import org.zhengxin.record.RecordDraft;

/**
 * Puts an order or a talk on the organisation's file (归档), as a record like any other: identity, days and log are those of
 * every record, and what a file of the same agency says about the same document later is a later version of it.
 */
@Component
class OrderRecords {
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final OrganisationReader organisations;
    private final OrganisationRegister register;
    private final CreditFile file;
    private final DraftCommitments commitments;
    private final Clock clock;

    OrderRecords(
            Catalogue catalogue,
            Agencies agencies,
            OrganisationReader organisations,
            OrganisationRegister register,
            CreditFile file,
            DraftCommitments commitments,
            Clock clock) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.organisations = organisations;
        this.register = register;
        this.file = file;
        this.commitments = commitments;
        this.clock = clock;
    }

    /**
     * Files it as it stands now.
     *
     * @param about number of the decision that it belongs to, or null
     * @return the record; empty if it was ended by other means, which no filing undoes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> file(Order order, @Nullable String about) {
        register.lockLinksShared();
        Organisation organisation = organisations.find(order.organisationId()).orElseThrow();
        OrganisationRef ref = register.resolve(List.of(organisation.code()), List.of())
                .byCode(organisation.code())
                .orElseThrow();
        Agency agency = agencies.byId(order.agencyId()).orElseThrow();
        SortedMap<String, Object> body = new TreeMap<>(body(order, organisation, agency, about));
        RecordDraft draft = draft(order, agency, ref.provisional(), body);
        Fingerprint content = Fingerprint.over(CanonicalJson.write(body));
        Provenance provenance = Provenance.desk(agency.id(), agency.code(), clock.instant());
        Filing filing = new Filing(
                ref,
                List.of(Fingerprint.ofDocument(
                        draft.authorityKey(),
                        draft.kind(),
                        DocumentNumber.of(order.documentNumber()).normal())),
                "",
                false,
                false,
                content,
                commitments.begin(draft, provenance, content, organisation.code()),
                null);
        file.lock(List.of(draft));
        return switch (file.file(List.of(filing)).getFirst()) {
            case Filed.Added(UUID record) -> Optional.of(record);
            case Filed.Updated(UUID record, int _) -> Optional.of(record);
            case Filed.Unchanged(UUID record, boolean _) -> Optional.of(record);
            case Filed.Closed _, Filed.Recalled _, Filed.Erased _, Filed.UnderAnother _ -> Optional.empty();
        };
    }

    private RecordDraft draft(Order order, Agency agency, boolean provisional, Map<String, Object> body) {
        Kind kind = catalogue.kind(order.kind().recordKind()).orElseThrow();
        LocalDate decidedOn = decidedOn(order);
        ActStatus status = order.result() == OrderResult.CANCELLED ? ActStatus.ANNULLED : ActStatus.IN_FORCE;
        VisibleDays days = kind.publication()
                .days(new DaysInput(
                        decidedOn,
                        null,
                        null,
                        null,
                        null,
                        status,
                        null,
                        provisional,
                        LocalDate.now(clock),
                        code -> body.get(code) instanceof String value ? value : null));
        return new RecordDraft(
                kind.code(),
                agencies.authorityKey(agency.code(), agency.name()),
                agency.name(),
                order.documentNumber(),
                decidedOn,
                null,
                null,
                null,
                null,
                null,
                null,
                status,
                null,
                null,
                null,
                days,
                RecordBody.shownWhole(CanonicalJson.write(body)),
                List.of());
    }

    private static LocalDate decidedOn(Order order) {
        LocalDate day = order.kind().isTalk() ? order.resultOn() : order.issuedOn();
        if (day == null) {
            throw new IllegalStateException("Order " + order.id() + " has no day yet");
        }
        return day;
    }

    private static Map<String, Object> body(
            Order order, Organisation organisation, Agency agency, @Nullable String about) {
        String prefix = order.kind().isTalk() ? "YT_" : "ZG_";
        SortedMap<String, Object> body = new TreeMap<>();
        body.put("XDR_MC", organisation.name());
        body.put("XDR_SHXYM", organisation.code());
        body.put(prefix + "WSH", order.documentNumber());
        body.put(prefix + "YJ", order.basis());
        body.put(prefix + "RQ", decidedOn(order).toString());
        body.put(prefix + "JGMC", agency.name());
        body.put(prefix + "JGDM", agency.code());
        put(body, prefix + "GLWSH", about);
        put(body, prefix + "JG", order.result() == null ? null : order.result().value());
        if (order.kind().isTalk()) {
            body.put("YT_LX", order.kind().label().zh());
            body.put("YT_SY", order.wanted());
        } else {
            body.put("ZG_YQ", order.wanted());
            put(body, "ZG_QX", order.due());
            put(body, "ZG_JGRQ", order.result() == null ? null : order.resultOn());
        }
        return body;
    }

    private static void put(Map<String, Object> body, String code, @Nullable Object value) {
        if (value != null) {
            body.put(code, value.toString());
        }
    }
}
