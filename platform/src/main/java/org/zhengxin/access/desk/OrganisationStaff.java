package org.zhengxin.access.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.OrganisationAccounts;
import org.zhengxin.access.Role;
import org.zhengxin.access.account.AccountEvents;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.OneTimeLinks;
import org.zhengxin.access.account.OrganisationRights;
import org.zhengxin.access.account.StoredAccount;

/**
 * Accounts of organisations by the same invitations, recoveries and endings as all others (组织账号). A holder looks after
 * the own organisation's staff alone; to the holder, every other account does not exist.
 */
@Component
class OrganisationStaff implements OrganisationAccounts {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");
    private static final int LONGEST = 100;

    private final AccountAdministration administration;
    private final Accounts accounts;
    private final OrganisationRights rights;
    private final OneTimeLinks links;
    private final AccountEvents events;

    OrganisationStaff(
            AccountAdministration administration,
            Accounts accounts,
            OrganisationRights rights,
            OneTimeLinks links,
            AccountEvents events) {
        this.administration = administration;
        this.accounts = accounts;
        this.rights = rights;
        this.links = links;
        this.events = events;
    }

    @Override
    public Right rightOf(Account account) {
        return rights.of(account.id());
    }

    @Override
    public List<Member> of(String code) {
        return rights.members(code);
    }

    @Override
    public boolean isHeld(String code) {
        return rights.members(code).stream()
                .anyMatch(member -> member.right() == Right.HOLDER && member.state() == State.ACTIVE);
    }

    @Override
    @Transactional
    public Invitation invite(Caller.OfAccount holder, String username, String function, Right right) {
        Account own = requireHolder(holder);
        if (right == Right.HOLDER) {
            return new Invitation.Wrong("right");
        }
        return wrong(username, function).<Invitation>map(Invitation.Wrong::new).orElseGet(() -> {
            NewAccount account = account(username, function, own.unit(), Objects.requireNonNull(own.organisation()));
            return administration
                    .invite(holder, account)
                    .<Invitation>map(link -> {
                        rights.set(
                                accounts.byUsername(username)
                                        .orElseThrow()
                                        .account()
                                        .id(),
                                right);
                        return new Invitation.Made(told(link));
                    })
                    .orElseGet(() -> new Invitation.Wrong("taken"));
        });
    }

    @Override
    @Transactional
    public Invitation open(String code, String unit, String username, String function, long claim) {
        String actor = subject(claim);
        return wrong(username, function)
                .<Invitation>map(Invitation.Wrong::new)
                .orElseGet(() -> accounts.add(account(username, function, unit, code), null, actor)
                        .<Invitation>map(id -> {
                            events.write(actor, AccountEvents.Act.INVITED, id);
                            return new Invitation.Made(told(links.make(id, actor)));
                        })
                        .orElseGet(() -> new Invitation.Wrong("taken")));
    }

    @Override
    @Transactional
    public Optional<Link> recover(Caller.OfAccount holder, long id) {
        return member(holder, id).map(account -> told(administration.recover(holder, account)));
    }

    @Override
    @Transactional
    public boolean end(Caller.OfAccount holder, long id) {
        Optional<Account> found = member(holder, id);
        found.ifPresent(account -> administration.end(holder, account));
        return found.isPresent();
    }

    @Override
    public void write(String actor, ClaimAct act, long claim) {
        AccountEvents.Act written = switch (act) {
            case PROVEN -> AccountEvents.Act.CLAIM_PROVEN;
            case LETTER_PRINTED -> AccountEvents.Act.CLAIM_LETTER_PRINTED;
            case CONFIRMED -> AccountEvents.Act.CLAIM_CONFIRMED;
            case REFUSED -> AccountEvents.Act.CLAIM_REFUSED;
        };
        events.write(actor, written, null, subject(claim));
    }

    @Override
    public List<Event> events(String code, Instant since, int limit) {
        return rights.events(code, since, limit);
    }

    private Optional<Account> member(Caller.OfAccount holder, long id) {
        String code = Objects.requireNonNull(requireHolder(holder).organisation());
        return accounts.byId(id)
                .filter(found -> !found.ended())
                .map(StoredAccount::account)
                .filter(found -> code.equals(found.organisation()) && rights.of(id) != Right.HOLDER);
    }

    private Account requireHolder(Caller.OfAccount caller) {
        Account account = caller.account();
        if (account.role() != Role.ORGANISATION || rights.of(account.id()) != Right.HOLDER) {
            throw new IllegalStateException("Only a holder looks after staff");
        }
        return account;
    }

    private static Optional<String> wrong(String username, String function) {
        if (!USERNAME.matcher(Accounts.normal(username)).matches()) {
            return Optional.of("username");
        }
        return function.isBlank() || function.length() > LONGEST ? Optional.of("function") : Optional.empty();
    }

    private static NewAccount account(String username, String function, String unit, String code) {
        String in = unit.length() > LONGEST ? unit.substring(0, LONGEST) : unit;
        return new NewAccount(username, function.strip(), in, Role.ORGANISATION, null, null, code);
    }

    private static Link told(OneTimeLinks.Link link) {
        return new Link(link.secret(), link.expiresAt());
    }

    private static String subject(long claim) {
        return "claim:" + claim;
    }
}
