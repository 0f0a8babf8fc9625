package org.zhengxin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;

/** Test number one: modules use only what the modules below them offer. */
@Order(1)
class ModularityTests {

    /** Floor of each module, from the ground up; see docs/adr/0004-module-floors.md. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("client", 0),
            Map.entry("store", 0),
            Map.entry("table", 0),
            Map.entry("web", 1),
            Map.entry("catalog", 1),
            Map.entry("access", 2),
            Map.entry("document", 2),
            Map.entry("ledger", 2),
            Map.entry("organisation", 3),
            Map.entry("trail", 3),
            Map.entry("record", 4),
            Map.entry("rights", 5),
            Map.entry("intake", 5),
            Map.entry("figures", 5),
            Map.entry("workbench", 6),
            Map.entry("portal", 6),
            Map.entry("content", 6),
            Map.entry("opendata", 6),
            Map.entry("comparison", 6),
            Map.entry("checkdesk", 6),
            Map.entry("operations", 6),
            Map.entry("owndesk", 6),
            Map.entry("officedesk", 6),
            Map.entry("demo", 6));

    /** The foundation is a library, not a module: anyone may use it, and it knows none of them. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of(ZhengxinApplication.class, resideInAPackage("org.zhengxin.foundation.."));

    @Test
    void modules_asWritten_keepToTheirWalls() {
        MODULES.verify();
    }

    @Test
    void modules_asWritten_useOnlyFloorsBelowTheirOwn() {
        List<String> climbing = new ArrayList<>();
        for (ApplicationModule module : MODULES) {
            module.getDirectDependencies(MODULES).stream()
                    .map(ApplicationModuleDependency::getTargetModule)
                    .filter(target -> !target.equals(module) && floor(target) >= floor(module))
                    .forEach(target -> climbing.add(name(module) + " uses " + name(target)));
        }
        assertThat(climbing).isEmpty();
    }

    private static int floor(ApplicationModule module) {
        Integer floor = FLOORS.get(name(module));
        assertThat(floor).as("floor of " + name(module)).isNotNull();
        return floor;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
