package org.zhengxin.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhengxin.web.Text;

/** Accounts of those who act for an organisation (组织账号): its holder's, and those of staff whom the holder invites. */
public interface OrganisationAccounts {

    /** What an account may do for its organisation (组织权限). */
    enum Right {
        /** Everything, and looking after the staff. */
        HOLDER("管理人", "Holder"),
        /** See, and act for the organisation. */
        ACT("查看并办理", "View and act"),
        /** See alone. */
        VIEW("仅查看", "View only");

        private final Text label;

        Right(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        /** Returns its name for readers. */
        public Text label() {
            return label;
        }

        /** Tells whether it allows to act for the organisation. */
        public boolean acts() {
            return this != VIEW;
        }
    }

    /** Where an account stands. */
    enum State {
        INVITED,
        ACTIVE,
        ENDED
    }

    /** One account of an organisation. */
    record Member(long id, String username, String function, Right right, State state) {}

    /** A one-time link with which an account gets its password; the secret is told this once. */
    record Link(String secret, Instant expiresAt) {
        /** Says nothing of the secret. */
        @Override
        public String toString() {
            return "Link";
        }
    }

    /** What came of an invitation. */
    sealed interface Invitation {
        /** The account is made. */
        record Made(Link link) implements Invitation {}

        /** A field is wrong: {@code username}, {@code taken}, {@code function} or {@code right}. */
        record Wrong(String field) implements Invitation {}
    }

    /** A decision or a step of a claim that is written down among the acts about accounts. */
    enum ClaimAct {
        PROVEN,
        LETTER_PRINTED,
        CONFIRMED,
        REFUSED
    }

    /**
     * An act about an account of an organisation.
     *
     * @param act its stable name, such as {@code INVITED}
     * @param function of the account
     */
    record Event(Instant at, String act, long account, String function) {}

    /** Returns what an account of an organisation may. */
    Right rightOf(Account account);

    /** Returns the accounts of an organisation, those that still are first. */
    List<Member> of(String code);

    /** Tells whether somebody holds the organisation: a holder's account that was taken up and not ended. */
    boolean isHeld(String code);

    /** Invites a member of the staff; only for a holder. */
    Invitation invite(Caller.OfAccount holder, String username, String function, Right right);

    /** Makes the holder's account after a claim was proven. */
    Invitation open(String code, String unit, String username, String function, long claim);

    /** Takes the secrets of a member of the holder's staff away and makes a link for new ones; empty if there is none. */
    Optional<Link> recover(Caller.OfAccount holder, long id);

    /** Ends a member of the holder's staff; false if there is none. */
    boolean end(Caller.OfAccount holder, long id);

    /** Writes a step of a claim down. */
    void write(String actor, ClaimAct act, long claim);

    /** Returns the acts by which accounts of an organisation came and went since a moment, the latest first. */
    List<Event> events(String code, Instant since, int limit);
}
