package io.comptoir.crm.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules hold for the project, and each is red on code that breaks it. */
class ArchitectureTest {
  private static final String ROOT = "io.comptoir.crm";
  private static final String VIOLATIONS = ROOT + ".violations.";

  // sibling modules arrive as folders under "mvn test" and as jars under "mvn verify": both are read
  private static final JavaClasses PROJECT =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

  @Nested
  class EveryModule {
    @Test
    void rulesShouldSeeEveryClassOfEveryModuleWhenTheyAreChecked() {
      List<String> modules = ProjectSources.modules();
      List<String> names = modules.stream().map(ProjectSources::classNames).flatMap(List::stream).toList();

      assertThat(modules).contains("crm-domain", "crm-application", "crm-server").hasSizeGreaterThan(6);
      assertThat(unseen(PROJECT, names))
          .as("classes under no rule, because a rule that sees nothing forbids nothing")
          .isEmpty();
    }

    @Test
    void rulesShouldMissClassesWhenAModuleIsNotOnTheClassPath() {
      JavaClasses withoutDomain = new ClassFileImporter().importPackages(ROOT + ".server");

      assertThat(unseen(withoutDomain, ProjectSources.classNames("crm-domain")))
          .contains(ROOT + ".domain.store.StoreCode");
    }

    private static List<String> unseen(JavaClasses classes, Collection<String> names) {
      return names.stream().filter(name -> !classes.contain(name)).toList();
    }
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("layers", ArchitectureRules::layersPointInwards, "domain.Model", "adapter.web.Page"),
        rule("unlayered", ArchitectureRules::layersPointInwards, "helpers.Helper"),
        rule("impuredomain", ArchitectureRules::domainKnowsThePureJdkOnly, "domain.Fetching", "domain.Locking"),
        rule("impureapplication", ArchitectureRules::applicationKnowsDomainAndJdkOnly, "application.Fetching"),
        rule("neighbours", ArchitectureRules::adaptersAreStrangers, "adapter.web.Page", "adapter.files.Reader"),
        rule("engines", ArchitectureRules::adaptersAreStrangers, "persistence.sqlite.Dialect"),
        rule("cycles", ArchitectureRules::domainConceptsFormNoCycle, "domain.hen.Hen", "domain.egg.Egg"),
        rule("ports", ArchitectureRules::portsArePromises, "application.port.out.Clever"),
        rule("facade", ArchitectureRules::portsArePromises, "application.VisibleService"),
        rule("technology", ArchitectureRules::technologyStaysInItsAdapter, "files.Querying", "persistence.Answering"),
        rule("chance", ArchitectureRules::timeAndIdentityComeThroughPorts, "Instant.now", "randomUUID", "Date.now"),
        rule("streams", ArchitectureRules::nothingIsWrittenPastTheCommandLine, "adapter.Printing"),
        rule("injection", ArchitectureRules::nothingIsWrittenPastTheCommandLine, "adapter.Injected"),
        rule("generic", ArchitectureRules::nothingIsWrittenPastTheCommandLine, "adapter.Vague"),
        rule("storyless", ArchitectureRules::packagesTellTheirStory, "domain.untold.Untold"));
  }

  private static Arguments rule(String name, Function<ArchitectureRules, ArchRule> rule, String... named) {
    return Arguments.argumentSet(name, name, rule, List.of(named));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleShouldHoldWhenTheProjectIsChecked(
      String name, Function<ArchitectureRules, ArchRule> rule, List<String> named) {
    rule.apply(new ArchitectureRules(ROOT)).check(PROJECT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleShouldBeRedAndSayWhyWhenCodeBreaksIt(
      String name, Function<ArchitectureRules, ArchRule> rule, List<String> named) {
    JavaClasses breaking = new ClassFileImporter().importPackages(VIOLATIONS + name);

    assertThatThrownBy(() -> rule.apply(new ArchitectureRules(VIOLATIONS + name)).check(breaking))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("because")
        .hasMessageContainingAll(named.toArray(String[]::new));
  }
}
