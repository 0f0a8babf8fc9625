package org.zhengxin.access;

import java.util.Optional;

/** Tells accounts of organisations by name (组织名称): implemented where the register of organisations is known. */
public interface OrganisationNames {

    /** Returns the name that the register has for a code today. */
    Optional<String> nameOf(String code);
}
