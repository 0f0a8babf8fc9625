package org.zhengxin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What holds for all code, whichever module it is in. */
@Order(2)
class HouseRulesTests {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.zhengxin");

    @Test
    void foundation_asWritten_needsNothingButJava() {
        classes()
                .that()
                .resideInAPackage("org.zhengxin.foundation..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.zhengxin.foundation..", "java..", "javax.crypto..", "org.jspecify..")
                .check(ALL);
    }

    /** Reading the machine's own clock would make a day depend on the machine's zone, and tests on the date. */
    @Test
    void code_asWritten_asksTheGivenClockForTheTime() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(ALL);
    }
}
