package org.zhengxin.rights;

import java.util.Set;

/** Where cases of some kinds are dealt with at a desk (事项办理入口). A feature makes a bean of it, and the overview leads there. */
public interface CasePlace {

    /** Returns the kinds of cases. */
    Set<CaseKind> kinds();

    /** Returns the address of the page at which the office and agencies deal with a case. */
    String address(RightsCase of);
}
