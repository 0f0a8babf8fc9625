package org.zhengxin.access.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to make a machine client (接口客户端表单); what was not sent is empty.
 *
 * @param days how long its token is valid, as typed
 * @param perMinute how many requests it may send in a minute, as typed
 */
record MachineForm(String name, String agency, List<String> scopes, String days, String perMinute) {

    private static final int USUAL_DAYS = 90;
    private static final int USUAL_PER_MINUTE = 6_000;

    /** Binding leaves out what was not sent. */
    MachineForm(
            @Nullable String name,
            @Nullable String agency,
            @Nullable List<String> scopes,
            @Nullable String days,
            @Nullable String perMinute) {
        this.name = orEmpty(name);
        this.agency = orEmpty(agency);
        this.scopes = scopes == null ? List.of() : List.copyOf(scopes);
        this.days = orEmpty(days);
        this.perMinute = orEmpty(perMinute);
    }

    static MachineForm empty() {
        return new MachineForm("", "", List.of(), Integer.toString(USUAL_DAYS), Integer.toString(USUAL_PER_MINUTE));
    }

    /** Returns the request that the interface takes; a number that is none is not sound there either. */
    MachineRequest request() {
        return new MachineRequest(
                name, agency.isEmpty() ? null : agency, scopes, number(days), (long) number(perMinute));
    }

    /** Returns what was typed, -1 if it is no number. */
    static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
