package org.zhengxin.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.PendingVersion.Source;

/** Opens organisations that records name and the register does not know (待确认主体). */
@Component
class ProvisionalOpening {
    private final OrganisationWriter writer;
    private final OrganisationRefs refs;

    ProvisionalOpening(OrganisationWriter writer, OrganisationRefs refs) {
        this.writer = writer;
        this.refs = refs;
    }

    Resolution open(Collection<NewOrganisation> organisations, Provenance provenance) {
        SortedMap<String, Dossier> dossiers = new TreeMap<>();
        for (NewOrganisation organisation : organisations) {
            dossiers.computeIfAbsent(organisation.code(), code -> opened(organisation));
        }
        writer.open(new ArrayList<>(dossiers.values()), Source.RECORD, provenance);
        return refs.resolve(dossiers.keySet(), List.of());
    }

    private static Dossier opened(NewOrganisation organisation) {
        Dossier dossier = new Dossier(organisation.code(), null, new TreeMap<>());
        dossier.apply(organisation.data(), organisation.origin());
        return dossier;
    }
}
