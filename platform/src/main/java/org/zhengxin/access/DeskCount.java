package org.zhengxin.access;

/** How much waits at a place of the desk (待办数), shown beside its entry. A feature makes beans of it. */
public interface DeskCount {

    /** Returns the address of the entry that it belongs to. */
    String address();

    /** Returns how much waits for an account; 0 shows nothing. Asked for each view of the desk: it must be quick. */
    int waiting(Account account);
}
