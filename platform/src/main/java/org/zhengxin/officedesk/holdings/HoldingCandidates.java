package org.zhengxin.officedesk.holdings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengxin.intake.HeldDesk.HeldRow;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.organisation.OrganisationSearch;
import org.zhengxin.organisation.OrganisationSummary;
import org.zhengxin.organisation.SearchHit;

/** Finds the organisations that a held row may belong to (候选主体). */
@Component
class HoldingCandidates {
    private static final int BY_NAME = 5;

    private final OrganisationReader reader;
    private final OrganisationSearch search;

    HoldingCandidates(OrganisationReader reader, OrganisationSearch search) {
        this.reader = reader;
        this.search = search;
    }

    /**
     * An organisation that the row may belong to.
     *
     * @param why the last part of the message that says why it is one: {@code code}, {@code document} or {@code name}
     */
    record Candidate(String code, String name, boolean provisional, String why) {}

    List<Candidate> of(HeldRow row) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        if (row.organisation() != null) {
            reader.find(row.organisation()).ifPresent(one -> put(found, one, "code"));
        }
        for (long id : row.standing()) {
            reader.find(id).ifPresent(one -> put(found, one, "document"));
        }
        if (row.name() != null) {
            for (SearchHit hit : search.suggest(row.name(), BY_NAME)) {
                OrganisationSummary one = hit.organisation();
                found.putIfAbsent(one.code(), new Candidate(one.code(), one.name(), one.provisional(), "name"));
            }
        }
        return List.copyOf(found.values());
    }

    private static void put(Map<String, Candidate> found, Organisation one, String why) {
        found.putIfAbsent(one.code(), new Candidate(one.code(), one.name(), one.provisional(), why));
    }
}
