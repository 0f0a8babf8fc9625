package org.zhengxin.trail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;

/** Tells how a caller stands in the trail (查阅人): under a number, so that no name gets there. */
@Component
class Readers {
    private final JdbcClient jdbc;

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reader of(Caller caller) {
        return switch (caller) {
            case Caller.OfAccount signedIn -> of(signedIn.account());
            case Caller.OfOffice office -> office(office.username());
            case Caller.OfAgency agency ->
                new Reader(caller.actor(), agency.agency().name(), Role.AGENCY);
            case Caller.OfMachine machine -> new Reader(caller.actor(), "", Role.MACHINE);
            case Caller.OfOperator operator -> new Reader(caller.actor(), "", Role.OPERATOR);
        };
    }

    private static Reader of(Account account) {
        return new Reader("account:" + account.id(), account.unit(), account.role());
    }

    /** A user name is someone's choice and might be a person's name: the account's number stands for it. */
    private Reader office(String username) {
        return jdbc.sql("SELECT id, unit FROM account WHERE username = :username")
                .param("username", username)
                .query((row, n) -> new Reader("account:" + row.getLong("id"), row.getString("unit"), Role.OFFICE))
                .single();
    }
}
