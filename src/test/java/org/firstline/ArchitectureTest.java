package org.firstline;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Calendar;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.firstline.shared.DeskClock;
import org.springframework.beans.factory.annotation.Autowired;

@AnalyzeClasses(packages = "org.firstline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule camundaStaysBehindItsPackages = noClasses()
            .that()
            .resideOutsideOfPackages("..engine..", "..webapps..", "..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("Camunda 7 is past its last release; what touches it must be few and known when it is replaced");

    @ArchTest
    static final ArchRule oneSourceOfTime = noClasses()
            .that()
            .areNotAssignableTo(DeskClock.class)
            .should()
            .callMethodWhere(
                    target(nameMatching("now|system.*|tick.*")).and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Calendar.class, "getInstance")
            .orShould()
            .callConstructor(Date.class)
            .because(
                    "tests, the replay and the demonstration move the desk's clock, and whatever asks another is left behind");

    @ArchTest
    static final ArchRule sharedIsPlain = noClasses()
            .that()
            .resideInAPackage("..shared..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.camunda..", "jakarta..")
            .because("every module speaks in these values, so they must drag nothing along");

    @ArchTest
    static final ArchRule constructorsInject = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("a constructor says what a class needs, and a test can give it");

    @ArchTest
    static final ArchRule delegatesAreNamedAsTheirStep = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .because("the task in the model, the bean and the class are found by one stem");

    @ArchTest
    static final ArchRule modulesCallDownwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("1")
            .definedBy("..portal..", "..webapps..", "..notification..", "..replay..")
            .layer("2")
            .definedBy("..intake..")
            .layer("3")
            .definedBy("..survey..", "..callback..", "..knowledge..", "org.firstline.vendor..")
            .layer("4")
            .definedBy("org.firstline.incident..")
            .layer("5")
            .definedBy("..assignment..", "org.firstline.sla..")
            .layer("6")
            .definedBy("org.firstline.attachment..", "..calendar..", "..masterdata..")
            .layer("7")
            .definedBy("..identity..")
            .layer("8")
            .definedBy("org.firstline.engine..", "org.firstline.web..")
            .layer("9")
            .definedBy("..shared..")
            .whereLayer("1")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("2")
            .mayOnlyBeAccessedByLayers("1")
            .whereLayer("3")
            .mayOnlyBeAccessedByLayers("1", "2")
            .whereLayer("4")
            .mayOnlyBeAccessedByLayers("1", "2", "3")
            .whereLayer("5")
            .mayOnlyBeAccessedByLayers("1", "2", "3", "4")
            .whereLayer("6")
            .mayOnlyBeAccessedByLayers("1", "2", "3", "4", "5")
            .whereLayer("7")
            .mayOnlyBeAccessedByLayers("1", "2", "3", "4", "5", "6")
            .whereLayer("8")
            .mayOnlyBeAccessedByLayers("1", "2", "3", "4", "5", "6", "7")
            .because("a row calls the rows below it; upwards only events tell");
}
