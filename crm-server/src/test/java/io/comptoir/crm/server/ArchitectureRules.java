package io.comptoir.crm.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.stream.Stream;

/**
 * What may use what, and why. The rules hold below one root package, so that tests can point them at code that breaks
 * them.
 *
 * @param root the package below which domain, application, testkit, adapter and server lie
 */
record ArchitectureRules(String root) {
  private static final String[] PURE_JDK = {
    "java.lang", "java.util", "java.util.function", "java.util.regex", "java.util.stream", "java.time..", "java.math",
    "java.text", "org.jspecify.annotations"
  };
  private static final String[] TOOLS_OF_USE_CASES = {
    "java.util.concurrent..", "java.io", "java.nio..", "java.security..", "javax.crypto.."
  };

  ArchRule layersPointInwards() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(root + "..")
        .withOptionalLayers(true)
        .layer("domain").definedBy(root + ".domain..")
        .layer("application").definedBy(root + ".application..")
        .layer("testkit").definedBy(root + ".testkit..")
        .layer("adapters").definedBy(root + ".adapter..")
        .layer("server").definedBy(root + ".server..")
        .whereLayer("domain").mayNotAccessAnyLayer()
        .whereLayer("application").mayOnlyAccessLayers("domain")
        .whereLayer("testkit").mayOnlyAccessLayers("domain", "application")
        .whereLayer("adapters").mayOnlyAccessLayers("domain", "application")
        .whereLayer("server").mayOnlyAccessLayers("domain", "application", "adapters")
        .ensureAllClassesAreContainedInArchitecture()
        .because("the model outlives every technology around it; a package outside the layers would be under no rule");
  }

  ArchRule domainKnowsThePureJdkOnly() {
    return classes()
        .that().resideInAPackage(root + ".domain..")
        .should().onlyDependOnClassesThat(resideInAnyPackage(with(PURE_JDK, root + ".domain..")))
        .because("the same model decides in any till and any back office, whatever runs around it");
  }

  ArchRule applicationKnowsDomainAndJdkOnly() {
    String[] own = {root + ".domain..", root + ".application.."};
    return classes()
        .that().resideInAPackage(root + ".application..")
        .should().onlyDependOnClassesThat(resideInAnyPackage(with(with(PURE_JDK, TOOLS_OF_USE_CASES), own)))
        .because("an embedder takes the use cases without taking any library of ours");
  }

  ArchRule adaptersAreStrangers() {
    return CompositeArchRule.of(
            slices().matching(root + ".adapter.(*)..").should().notDependOnEachOther().allowEmptyShould(true))
        .and(strangers("sqlite", "postgresql"))
        .and(strangers("postgresql", "sqlite"))
        .because("an adapter or an engine can only be left out or replaced if no other one leans on it");
  }

  ArchRule domainConceptsFormNoCycle() {
    return slices()
        .matching(root + ".domain.(*)..")
        .should().beFreeOfCycles()
        .because("a concept that can be read alone can be changed alone");
  }

  ArchRule portsArePromises() {
    ArchRule ports =
        classes()
            .that().resideInAPackage(root + ".application.port..")
            .should().beInterfaces()
            .orShould().beRecords()
            .orShould().beEnums()
            .orShould(be(assignableTo(RuntimeException.class)))
            .allowEmptyShould(true);
    ArchRule facade =
        classes()
            .that().resideInAPackage(root + ".application")
            .and().arePublic()
            .should().haveNameMatching(".*\\.Comptoir(\\$.*)?")
            .allowEmptyShould(true);
    return CompositeArchRule.of(ports)
        .and(facade)
        .because("a port says what is promised, not how; services stay replaceable while nobody can name them");
  }

  ArchRule technologyStaysInItsAdapter() {
    return CompositeArchRule.of(
            confined(
                ".adapter.persistence..", "org.jdbi..", "java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..",
                "org.flywaydb.."))
        .and(
            confined(
                ".adapter.rest..", "jakarta.ws.rs..", "org.glassfish..", "tools.jackson..", "com.fasterxml.jackson..",
                "org.eclipse.jetty.."))
        .and(confined(".adapter.normalization..", "com.google.i18n..", "com.ibm.icu..", "com.sanctionco.jmail.."))
        .and(confined(".adapter.importing..", "de.siegmar.fastcsv.."))
        .because("a library is replaced in one module, by people who know that module");
  }

  ArchRule timeAndIdentityComeThroughPorts() {
    DescribedPredicate<JavaMethodCall> asksTheJdk =
        Stream.of(
                call("java.time.(?!Clock).*", "now"),
                call("java.time.Clock", "system.*"),
                call("java.util.UUID", "randomUUID"),
                call("java.lang.System", "currentTimeMillis|nanoTime"),
                call("java.lang.Math", "random"))
            .reduce((one, other) -> one.or(other))
            .orElseThrow()
            .as("the JDK's clock or chance");
    return noClasses()
        .that().resideInAnyPackage(root + ".domain..", root + ".application..")
        .and().resideOutsideOfPackage(root + ".application.system..")
        .should().callMethodWhere(asksTheJdk)
        .because(
            "a decision can only be replayed, delayed and tested when its moment and its ids are handed to it; the ports"
                + " are filled from the JDK in application.system alone");
  }

  ArchRule nothingIsWrittenPastTheCommandLine() {
    ArchRule streams =
        noClasses()
            .that().resideOutsideOfPackage(root + ".server.cli..")
            .and().doNotHaveFullyQualifiedName(root + ".server.Main")
            .should(ACCESS_STANDARD_STREAMS);
    ArchRule injection = noFields().should(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION).allowEmptyShould(true);
    ArchRule generic = noClasses().should(THROW_GENERIC_EXCEPTIONS);
    return CompositeArchRule.of(streams)
        .and(injection)
        .and(generic)
        .because("output is an answer, parts are handed over in constructors, and a failure says which one it is");
  }

  ArchRule packagesTellTheirStory() {
    return classes()
        .that().resideInAnyPackage(root + ".domain..", root + ".application..", root + ".testkit..")
        .should(be(inADescribedPackage()))
        .because("a package without a story becomes a drawer for everything");
  }

  private ArchRule strangers(String engine, String other) {
    String engines = root + ".adapter.persistence.";
    return noClasses()
        .that().resideInAPackage(engines + engine + "..")
        .should().dependOnClassesThat().resideInAPackage(engines + other + "..")
        .allowEmptyShould(true);
  }

  private ArchRule confined(String home, String... technology) {
    return noClasses()
        .that().resideOutsideOfPackages(root + home, root + ".server..")
        .should().dependOnClassesThat().resideInAnyPackage(technology)
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaMethodCall> call(String ownerName, String methodName) {
    return DescribedPredicate.describe(
        ownerName + "." + methodName,
        call ->
            call.getTargetOwner().getName().matches(ownerName) && call.getTarget().getName().matches(methodName));
  }

  private static DescribedPredicate<JavaClass> inADescribedPackage() {
    return DescribedPredicate.describe(
        "in a package with a package-info", type -> type.getPackage().tryGetPackageInfo().isPresent());
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }
}
