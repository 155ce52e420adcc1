package org.sourcebook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house: floors, and who may know the database and the screen. */
class ModulesTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sourcebook");

    @Test
    void modules_use_only_the_floors_below_them() {
        ApplicationModules.of(Sourcebook.class).verify();
    }

    @Test
    void only_the_inside_of_a_module_knows_the_database() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..internal..", "org.sourcebook.db..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jooq..", "org.sourcebook.db.."))
                .check(CODE);
    }

    @Test
    void only_screens_know_vaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "org.sourcebook.design..", "org.sourcebook.shell..")
                .should()
                .dependOnClassesThat(resideInAPackage("com.vaadin.."))
                .check(CODE);
    }

    @Test
    void a_screen_shows_only_its_navigation_to_other_features() {
        classes()
                .that()
                .resideInAPackage("..ui")
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .and()
                .areTopLevelClasses()
                .should()
                .haveSimpleNameEndingWith("Navigation")
                .check(CODE);
    }
}
