package org.zhengxin.workbench.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.foundation.code.DocumentNumber;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.organisation.OrganisationSearch;
import org.zhengxin.record.Fingerprint;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.workbench.records.OwnRecords.Filter;
import org.zhengxin.workbench.records.OwnRecords.Line;

/** Finds an agency's own records by what somebody types (检索本单位信息), and writes down who read them before they are shown. */
@Component
class RecordFinder {
    private static final int MOST_SHOWN = 100;
    private static final int MOST_ORGANISATIONS = 20;

    private final OwnRecords records;
    private final OrganisationSearch search;
    private final OrganisationReader organisations;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final AccessTrail trail;

    RecordFinder(
            OwnRecords records,
            OrganisationSearch search,
            OrganisationReader organisations,
            Agencies agencies,
            Catalogue catalogue,
            AccessTrail trail) {
        this.records = records;
        this.search = search;
        this.organisations = organisations;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.trail = trail;
    }

    /** Returns the records that bear a number or are about an organisation; without a text, the latest. */
    List<Line> find(Caller.OfAccount caller, Agency agency, String text, Filter filter) {
        List<Line> found =
                text.isBlank() ? records.latest(agency.id(), filter, MOST_SHOWN) : byText(agency, text.strip(), filter);
        read(caller, found);
        return found;
    }

    /** Returns one of the agency's records; to others it does not exist. */
    Optional<Line> one(Caller.OfAccount caller, Agency agency, UUID id) {
        List<Line> found = records.one(agency.id(), id);
        read(caller, found);
        return found.stream().findFirst();
    }

    private List<Line> byText(Agency agency, String text, Filter filter) {
        Map<UUID, Line> found = new LinkedHashMap<>();
        Set<Fingerprint> documents = documents(agency, text);
        if (!documents.isEmpty()) {
            records.onDocuments(agency.id(), documents, filter, MOST_SHOWN).forEach(line -> found.put(line.id(), line));
        }
        Set<Long> subjects = organisations(text);
        if (!subjects.isEmpty()) {
            records.about(agency.id(), subjects, filter, MOST_SHOWN).forEach(line -> found.put(line.id(), line));
        }
        return new ArrayList<>(found.values());
    }

    private Set<Fingerprint> documents(Agency agency, String text) {
        DocumentNumber number = DocumentNumber.of(text);
        if (!number.isKey()) {
            return Set.of();
        }
        return agencies.authorityKeys(agency).stream()
                .flatMap(authority -> catalogue.kinds().stream()
                        .filter(kind -> kind.target() == Target.RECORD)
                        .map(Kind::code)
                        .map(kind -> Fingerprint.ofDocument(authority, kind, number.normal())))
                .collect(Collectors.toSet());
    }

    private Set<Long> organisations(String text) {
        Set<Long> ids = new LinkedHashSet<>();
        search.suggest(text, MOST_ORGANISATIONS).stream()
                .flatMap(hit -> organisations.find(hit.organisation().id()).stream())
                .forEach(organisation -> ids.addAll(organisations.groupOf(organisation)));
        return ids;
    }

    private void read(Caller.OfAccount caller, List<Line> lines) {
        Map<Long, List<UUID>> byOrganisation = lines.stream()
                .collect(
                        Collectors.groupingBy(Line::organisationId, Collectors.mapping(Line::id, Collectors.toList())));
        if (!byOrganisation.isEmpty()) {
            trail.write(
                    caller,
                    Reason.ownData(),
                    byOrganisation.entrySet().stream()
                            .map(each ->
                                    Access.to(ReadView.RECORDS, each.getKey()).of(each.getValue()))
                            .toList());
        }
    }
}
