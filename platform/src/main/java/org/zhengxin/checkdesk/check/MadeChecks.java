package org.zhengxin.checkdesk.check;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.trail.AccessLine;
import org.zhengxin.trail.AccessReader;
import org.zhengxin.trail.Purpose;
import org.zhengxin.trail.Purposes;
import org.zhengxin.trail.ReadView;
import org.zhengxin.web.Text;

/** The checks of a unit's own staff, for its own files (本单位核查记录). */
@Component
class MadeChecks {
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final AccessReader accesses;
    private final OrganisationReader organisations;
    private final Purposes purposes;

    MadeChecks(AccessReader accesses, OrganisationReader organisations, Purposes purposes) {
        this.accesses = accesses;
        this.organisations = organisations;
        this.purposes = purposes;
    }

    List<MadeCheck> of(Account account, @Nullable Long before, int limit) {
        return accesses.ofUnit(account.unit(), ReadView.RECORDS, before, limit).stream()
                .map(line -> made(line, account))
                .toList();
    }

    private MadeCheck made(AccessLine line, Account account) {
        Long id = line.organisation();
        Optional<Organisation> subject = id == null ? Optional.empty() : organisations.find(id);
        return new MadeCheck(
                line.id(),
                TIME.format(line.at()),
                subject.map(Organisation::code).orElse(""),
                subject.map(Organisation::name).orElse(""),
                purpose(line.purpose()),
                line.caseNumber(),
                line.onBehalfOf(),
                line.reader().equals("account:" + account.id()));
    }

    Text purpose(String id) {
        return purposes.find(id).map(Purpose::label).orElse(Text.of(id, id));
    }
}
