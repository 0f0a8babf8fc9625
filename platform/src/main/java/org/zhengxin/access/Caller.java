package org.zhengxin.access;

/**
 * Who sent a request (调用方); the authenticated principal, to be taken by controllers as
 * {@code @AuthenticationPrincipal Caller caller}.
 */
public sealed interface Caller {

    /** Returns the name under which actions are recorded, such as {@code agency:…}; names no person. */
    String actor();

    /** An agency with its bearer token. */
    record OfAgency(Agency agency) implements Caller {
        @Override
        public String actor() {
            return "agency:" + agency.code();
        }
    }

    /** Someone signed in at a browser; recorded under the account's number. */
    record OfAccount(Account account) implements Caller {
        @Override
        public String actor() {
            return "account:" + account.id();
        }
    }

    /** The office that runs the register (信用办), by HTTP Basic. */
    record OfOffice(String username) implements Caller {
        @Override
        public String actor() {
            return "office:" + username;
        }
    }

    /**
     * A machine with a token of its own that acts for no agency.
     *
     * @param role what a scope of its token makes of it; {@link Role#MACHINE} where none counts: it may what everyone may
     */
    record OfMachine(long client, Role role) implements Caller {
        @Override
        public String actor() {
            return "machine:" + client;
        }
    }

    /** Whoever operates the machines, with the operator's token: sees measurements, never records. */
    record OfOperator() implements Caller {
        @Override
        public String actor() {
            return "operator";
        }
    }
}
