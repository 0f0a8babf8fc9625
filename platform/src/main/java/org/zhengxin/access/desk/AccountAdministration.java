package org.zhengxin.access.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.access.account.AccountEvents;
import org.zhengxin.access.account.AccountRecovery;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.OneTimeLinks;
import org.zhengxin.access.account.RecoveryCodes;
import org.zhengxin.access.account.StoredAccount;
import org.zhengxin.access.session.SignIns;

/**
 * Invites, recovers and ends accounts (账号管理): the office all of them, a district's office those of its district, an
 * agency's reviewer the agency's clerks; nobody one's own. To all others an account does not exist.
 */
@Component
class AccountAdministration {

    private static final Set<Role> OF_A_DISTRICT = Set.of(Role.CLERK, Role.REVIEWER, Role.OFFICER);

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final RecoveryCodes codes;
    private final SignIns signIns;
    private final AccountEvents events;
    private final AccountRecovery recovery;

    AccountAdministration(
            Accounts accounts,
            OneTimeLinks links,
            RecoveryCodes codes,
            SignIns signIns,
            AccountEvents events,
            AccountRecovery recovery) {
        this.accounts = accounts;
        this.links = links;
        this.codes = codes;
        this.signIns = signIns;
        this.events = events;
        this.recovery = recovery;
    }

    /** Returns the roles that somebody may invite. */
    static Set<Role> mayInvite(Account actor) {
        return switch (actor.role()) {
            case OFFICE -> actor.region() == null ? Role.ofAccounts() : OF_A_DISTRICT;
            case REVIEWER -> Set.of(Role.CLERK);
            case CLERK, OFFICER, ORGANISATION, AUDITOR, EVERYONE, AGENCY, MACHINE, RECIPIENT, OPERATOR -> Set.of();
        };
    }

    /** Tells whether somebody looks after an account. */
    static boolean looksAfter(Account actor, Account other) {
        if (actor.id() == other.id() || !mayInvite(actor).contains(other.role())) {
            return false;
        }
        if (other.agency() != null) {
            return actor.covers(other.agency());
        }
        return actor.region() == null || actor.region().equals(other.region());
    }

    /** Returns the accounts that somebody looks after. */
    List<StoredAccount> lookedAfter(Account actor) {
        return accounts.all().stream()
                .filter(account -> looksAfter(actor, account.account()))
                .toList();
    }

    /** Returns one of them. */
    Optional<StoredAccount> lookedAfter(Account actor, long id) {
        return accounts.byId(id).filter(account -> looksAfter(actor, account.account()));
    }

    /** Makes an account and its one-time link; empty if the user name is taken. */
    @Transactional
    Optional<OneTimeLinks.Link> invite(Caller.OfAccount actor, NewAccount account) {
        return accounts.add(account, null, actor.actor()).map(id -> {
            events.write(actor.actor(), AccountEvents.Act.INVITED, id);
            return links.make(id, actor.actor());
        });
    }

    /** Takes an account's password, second factor and sign-ins away and makes a one-time link for new ones. */
    OneTimeLinks.Link recover(Caller.OfAccount actor, Account account) {
        return recovery.begin(account.id(), actor.actor());
    }

    /** Ends an account for good. */
    @Transactional
    void end(Caller.OfAccount actor, Account account) {
        accounts.end(account.id());
        codes.clear(account.id());
        links.end(account.id());
        signIns.endAll(account.id(), null);
        events.write(actor.actor(), AccountEvents.Act.ENDED, account.id());
    }
}
