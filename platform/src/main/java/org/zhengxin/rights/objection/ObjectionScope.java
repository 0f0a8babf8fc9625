package org.zhengxin.rights.objection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.rights.CaseOwner;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;

/**
 * Which objections somebody may see at the office or an agency (异议办理范围): the city's office all, a district's those of its
 * agencies, an agency those that it was asked about.
 */
@Component
class ObjectionScope {
    private final Cases cases;
    private final ObjectionStore store;
    private final Agencies agencies;
    private final AccessTrail trail;
    private final JdbcClient jdbc;

    ObjectionScope(Cases cases, ObjectionStore store, Agencies agencies, AccessTrail trail, JdbcClient jdbc) {
        this.cases = cases;
        this.store = store;
        this.agencies = agencies;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** Returns a case within the scope of an account; one outside is not told from one that is not there. */
    RightsCase find(Account account, UUID id) {
        return cases.find(id)
                .filter(found -> OwnObjectionController.KINDS.contains(found.kind()) && covers(account, found))
                .orElseThrow(ObjectionCodes::unknown);
    }

    /** Returns it likewise, for what the office alone does. */
    RightsCase ofOffice(Account account, UUID id) {
        RightsCase found = find(account, id);
        if (account.role() != Role.OFFICE) {
            throw ObjectionCodes.notAllowed();
        }
        return found;
    }

    /** Returns the agency of an account, for what an agency alone does. */
    long agency(Account account) {
        Agency agency = account.agency();
        if (agency == null) {
            throw ObjectionCodes.notAllowed();
        }
        return agency.id();
    }

    /** Returns the open cases within scope, the earliest first, or those that have ended, the latest first. */
    List<RightsCase> list(Account account, boolean closed, @Nullable UUID after, int most) {
        String place = closed
                ? "c.closed_at IS NOT NULL AND (:after::uuid IS NULL OR (c.opened_at, c.id) <"
                : "c.closed_at IS NULL AND (:after::uuid IS NULL OR (c.opened_at, c.id) >";
        Long agency = account.agency() == null ? null : account.agency().id();
        return jdbc
                .sql("""
                SELECT c.id FROM rights_case c JOIN objection o ON o.case_id = c.id
                WHERE (:agency::bigint IS NULL OR c.agency_id = :agency)
                  AND (:scoped = false OR coalesce(c.agency_id, o.provider_id) = ANY (:agencies))
                  AND\s""" + place + """
                 (SELECT a.opened_at, a.id FROM rights_case a WHERE a.id = :after))
                ORDER BY c.opened_at\s""" + (closed ? "DESC, c.id DESC" : ", c.id") + " LIMIT :most")
                .param("agency", agency)
                .param("scoped", account.region() != null)
                .param("agencies", within(account))
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> cases.find(id).stream())
                .toList();
    }

    /** Counts the open cases in which an account's office or agency owes the next act. */
    int owed(Account account) {
        Long agency = account.agency() == null ? null : account.agency().id();
        return jdbc.sql("""
                SELECT count(*) FROM rights_case c JOIN objection o ON o.case_id = c.id
                WHERE c.closed_at IS NULL AND c.owner = :owner AND (:agency::bigint IS NULL OR c.agency_id = :agency)
                  AND (:scoped = false OR coalesce(c.agency_id, o.provider_id) = ANY (:agencies))
                """)
                .param("owner", (agency == null ? CaseOwner.OFFICE : CaseOwner.AGENCY).name())
                .param("agency", agency)
                .param("scoped", account.region() != null)
                .param("agencies", within(account))
                .query(Integer.class)
                .single();
    }

    private Long[] within(Account account) {
        return agencies.all().stream()
                .filter(each -> account.coversRegion(each.region()))
                .map(Agency::id)
                .toArray(Long[]::new);
    }

    /** Writes down that a case is read, before it is shown. */
    void read(Caller.OfAccount caller, RightsCase found) {
        trail.write(
                caller,
                new Reason("objection", found.number(), null),
                Access.to(ReadView.CASES, found.organisationId()));
    }

    /** Writes down that a list of cases is read. */
    void readList(Caller.OfAccount caller) {
        Reason reason = Reason.atDesk(caller.account().role());
        trail.write(caller, reason, Access.to(ReadView.CASES));
    }

    private boolean covers(Account account, RightsCase found) {
        if (account.role().isOfAgency()) {
            return account.agency() != null
                    && Long.valueOf(account.agency().id()).equals(found.agencyId());
        }
        if (account.role() != Role.OFFICE) {
            return false;
        }
        if (account.region() == null) {
            return true;
        }
        Long agency = found.agencyId() != null
                ? found.agencyId()
                : store.find(found.id()).map(Objection::providerId).orElse(null);
        return agency != null && agencies.byId(agency).map(account::covers).orElse(false);
    }
}
