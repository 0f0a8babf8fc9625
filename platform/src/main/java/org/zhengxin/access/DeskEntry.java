package org.zhengxin.access;

import java.util.Set;
import org.zhengxin.web.Text;

/**
 * A place that a role can go to from its desk (工作台入口). A feature makes beans of it for its own pages.
 *
 * @param roles whose desk it stands on
 * @param title what it is called
 * @param text what one can do there, a sentence
 * @param address of the page; {@code {organisation}} stands for the code of the organisation that the account acts for
 */
public record DeskEntry(Set<Role> roles, Text title, Text text, String address) {

    public DeskEntry {
        roles = Set.copyOf(roles);
    }

    /** Returns the address for an account. */
    public String addressFor(Account account) {
        String organisation = account.organisation();
        return address.replace("{organisation}", organisation == null ? "" : organisation);
    }
}
