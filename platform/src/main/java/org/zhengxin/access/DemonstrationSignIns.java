package org.zhengxin.access;

import java.util.List;

/** Sign-ins of the fictional city's organisations (演示账号), added once the city stands. */
public interface DemonstrationSignIns {

    /**
     * Makes an account for each organisation and writes them into the file of sign-ins; does nothing where that file is not
     * there or names some already.
     *
     * @param codes unified social credit codes
     */
    void addOrganisations(List<String> codes);
}
