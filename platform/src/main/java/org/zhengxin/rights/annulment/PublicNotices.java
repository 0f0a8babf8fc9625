package org.zhengxin.rights.annulment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.AnnulmentNotice;
import org.zhengxin.record.AnnulmentNotices;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.web.Text;

/** Finds the notices of annulment that are public today, in words (撤销公示查询). */
@Component
class PublicNotices {
    private final AnnulmentNotices notices;
    private final OrganisationReader organisations;
    private final Catalogue catalogue;
    private final Clock clock;

    PublicNotices(AnnulmentNotices notices, OrganisationReader organisations, Catalogue catalogue, Clock clock) {
        this.notices = notices;
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    List<NoticeLine> of(Organisation organisation) {
        return notices.publicOf(organisations.groupOf(organisation)).stream()
                .map(this::line)
                .toList();
    }

    NoticeLine line(AnnulmentNotice notice) {
        return new NoticeLine(notice, kind(notice.kind()));
    }

    /** Returns the name of a kind. */
    Text kind(String code) {
        return catalogue.kind(code).map(kind -> CatalogueWords.of(kind.label())).orElseGet(() -> Text.of(code, code));
    }

    /** Returns where the notice is laid down, and for how long it stays. */
    Optional<Deadline> rule() {
        return catalogue.deadline("annulment-notice", LocalDate.now(clock));
    }
}
