package org.zhengxin.access.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;

/**
 * The machine clients that somebody of the office looks after (接口客户端).
 *
 * @param actor who looks
 * @param agencies for which agencies they may make one
 * @param problem the name of the field that is wrong, or null
 * @param made a token that was just made, told this once, or null
 * @param notice the key of what is to be told, or null
 */
record MachinesPage(
        String token,
        Account actor,
        List<Line> clients,
        List<Agency> agencies,
        MachineForm form,
        @Nullable String problem,
        @Nullable MadeToken made,
        @Nullable String notice) {

    /**
     * One client.
     *
     * @param until when its newest token ends, empty without one
     */
    record Line(
            long id, String name, String agency, List<String> scopes, long perMinute, String until, boolean ended) {}

    /** A token, whose client's number and name stand beside it. */
    record MadeToken(long id, String name, String token, String until) {
        /** Says nothing of the token. */
        @Override
        public String toString() {
            return "MadeToken[" + id + "]";
        }
    }

    /** Returns the scopes that a client of somebody can have. */
    List<MachineScope> scopes() {
        return List.of(MachineScope.values());
    }
}
