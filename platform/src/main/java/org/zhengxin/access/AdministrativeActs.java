package org.zhengxin.access;

/**
 * Writes administrative acts of the modules above down (管理操作留痕), beside those about accounts; nothing is altered
 * afterwards. They are read at {@code /desk/account-events}.
 */
public interface AdministrativeActs {

    /**
     * Writes an act down, in the running transaction if there is one.
     *
     * @param actor who did it, such as {@code account:17}
     * @param act its stable name; its words stand in the messages under {@code access.events.} and that name
     * @param subject what it is about: a code or a number of ours, never a name or a text that somebody typed
     */
    void write(String actor, String act, String subject);
}
