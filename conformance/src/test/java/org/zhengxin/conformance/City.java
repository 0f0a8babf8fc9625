package org.zhengxin.conformance;

import java.util.Map;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Codes;
import org.zhengxin.conformance.harness.Forms;

/** Organisations that tests need in the register. */
final class City {
    private City() {}

    /** A firm. */
    record Firm(String code, String name) {}

    /** Returns a firm that the register does not know. */
    static Firm stranger() {
        int serial = Codes.serial();
        return new Firm(Codes.firm(), "中州试验" + serial + "有限公司");
    }

    /** Registers a new firm. */
    static Firm registered(Client client) throws Exception {
        Firm firm = stranger();
        register(client, firm);
        return firm;
    }

    /** Sends the registration of a firm that the register does not know. */
    static void register(Client client, Firm firm) throws Exception {
        client.registrar()
                .caller()
                .send(
                        "主体登记.xlsx",
                        Forms.table(Forms.registration(firm.code(), firm.name()))
                                .xlsx())
                .has(Map.of("accepted", 1));
    }

    /** Registers a new firm that has one public penalty. */
    static Firm withPenalty(Client client) throws Exception {
        Firm firm = registered(client);
        client.registrar()
                .caller()
                .send(
                        "一.xlsx",
                        Forms.table(Forms.penalty(firm.code(), firm.name(), client.registrar()))
                                .xlsx())
                .has(Map.of("accepted", 1));
        return firm;
    }
}
