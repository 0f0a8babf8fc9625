package org.zhengxin.trail;

import java.util.Set;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/**
 * A purpose for which what is not public may be read (查阅目的).
 *
 * @param id its stable name
 * @param label its name for readers
 * @param caseNumber whether a case number has to be given
 * @param roles who may read for it
 */
public record Purpose(String id, Text label, boolean caseNumber, Set<Role> roles) {

    public Purpose {
        roles = Set.copyOf(roles);
    }
}
