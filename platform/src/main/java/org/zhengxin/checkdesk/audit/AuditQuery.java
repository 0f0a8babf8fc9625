package org.zhengxin.checkdesk.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessReader;
import org.zhengxin.trail.AccessSearch;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.AuditLine;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;

/** The auditor's search, itself written down before it answers (审计检索): about an organisation, that one sees it too. */
@Component
class AuditQuery {
    private static final int CITY_DIGITS = 4;

    private final AccessTrail trail;
    private final AccessReader accesses;
    private final OrganisationReader organisations;

    AuditQuery(AccessTrail trail, AccessReader accesses, OrganisationReader organisations) {
        this.trail = trail;
        this.accesses = accesses;
        this.organisations = organisations;
    }

    /** What a form asks for. */
    sealed interface Read {
        /** A search. */
        record Sound(AccessSearch search, @Nullable Long organisation) implements Read {}

        /** The field that cannot be made sense of. */
        record Wrong(String field) implements Read {}
    }

    Read read(AuditForm form, Account auditor) {
        Optional<Organisation> organisation = Optional.of(form.said(form.organisation()))
                .filter(code -> !code.isEmpty())
                .flatMap(organisations::find);
        if (organisation.isEmpty() && !form.said(form.organisation()).isEmpty()) {
            return new Read.Wrong("organisation");
        }
        Optional<LocalDate> from = day(form.said(form.from()));
        Optional<LocalDate> to = day(form.said(form.to()));
        if (from.isEmpty() && !form.said(form.from()).isEmpty()) {
            return new Read.Wrong("from");
        }
        if (to.isEmpty() && !form.said(form.to()).isEmpty()) {
            return new Read.Wrong("to");
        }
        List<Long> group = organisation.map(organisations::groupOf).orElse(null);
        return new Read.Sound(
                new AccessSearch(
                        region(auditor.region()),
                        reader(form.said(form.account())),
                        orNull(form.said(form.unit())),
                        group,
                        orNull(form.said(form.purpose())),
                        orNull(form.said(form.caseNumber())),
                        from.orElse(null),
                        to.orElse(null)),
                organisation.map(Organisation::id).orElse(null));
    }

    /** Writes down that the auditor looks. */
    void write(Caller.OfAccount auditor, @Nullable Long organisation) {
        trail.write(auditor, Reason.audit(), new Access(ReadView.ACCESS_LOG, organisation, List.of()));
    }

    List<AuditLine> find(AccessSearch search, @Nullable Long before, int limit) {
        return accesses.search(search, before, limit);
    }

    /** Returns the code of an organisation whose data were read; null if it was none. */
    @Nullable
    Organisation subject(@Nullable Long key) {
        return key == null ? null : organisations.find(key).orElse(null);
    }

    private static @Nullable String region(@Nullable String region) {
        if (region == null) {
            return null;
        }
        return region.endsWith("00") ? region.substring(0, CITY_DIGITS) + "%" : region;
    }

    private static @Nullable String reader(String account) {
        return account.isEmpty() ? null : account.contains(":") ? account : "account:" + account;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
