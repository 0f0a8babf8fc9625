package org.zhengxin.access;

/** Whether an agency's adverse records wait for its reviewer (放行方式): four eyes, or released by rule. */
public interface ReleaseRules {

    /** Sets it for an agency; what waits already goes on waiting for its reviewer. */
    void set(Agency agency, boolean fourEyes, String actor);

    /** Sets it for the agencies of the fictional city, as the city's data say. */
    void setAsInTheCity();
}
