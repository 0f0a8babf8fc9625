package org.zhengxin.store.postgres;

/** Where a database is and as whom to sign in there. */
public record DatabaseAddress(String url, String username, String password) {

    /** Names the place alone: the password belongs in no log. */
    @Override
    public String toString() {
        return url;
    }
}
