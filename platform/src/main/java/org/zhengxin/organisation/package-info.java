/** The register of organisations (主体库): codes, names and their history, older numbers, merges, search. */
@ApplicationModule(
        displayName = "Organisations",
        allowedDependencies = {"access", "ledger", "web"})
@NullMarked
package org.zhengxin.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
