package org.zhengxin.rights.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.rights.RightsCase;

/** Makes the lines of lists of objections (异议列表行). */
@Component
class ObjectionLines {
    private final ObjectionStore store;
    private final ObjectionViews views;
    private final OrganisationReader organisations;
    private final Clock clock;

    ObjectionLines(ObjectionStore store, ObjectionViews views, OrganisationReader organisations, Clock clock) {
        this.store = store;
        this.views = views;
        this.organisations = organisations;
        this.clock = clock;
    }

    List<ListPage.Line> of(List<RightsCase> found) {
        return found.stream().map(this::line).toList();
    }

    private ListPage.Line line(RightsCase found) {
        Objection objection = store.find(found.id()).orElseThrow();
        Optional<Organisation> organisation = organisations.find(found.organisationId());
        LocalDate due = found.open() ? views.due(found) : null;
        Outcome outcome = objection.outcome();
        return new ListPage.Line(
                found,
                objection.target().label(),
                organisation.map(Organisation::name).orElse(""),
                organisation.map(Organisation::code).orElse(""),
                views.stage(found),
                outcome == null ? null : outcome.label(),
                due,
                due != null && due.isBefore(LocalDate.now(clock)));
    }
}
