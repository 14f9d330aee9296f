package org.chancery;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.identity.Actor;
import org.chancery.identity.UseCase;
import org.chancery.segments.Fact;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The law of the house. Each rule says why; each has been seen to fail. */
class ArchitectureTests {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.chancery");
  private static final ApplicationModules MODULES =
      ApplicationModules.of(ChanceryApplication.class);

  private static final int LONGEST_FILE = 400;

  @Test
  void everyModuleUsesOnlyWhatItDeclares() {
    MODULES.verify();
  }

  @Test
  void theMapIsDrawn() {
    new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    assertThat(Path.of("target/spring-modulith-docs/components.puml")).isNotEmptyFile();
  }

  @Test
  void viewsAreKnownByNobody() {
    classes()
        .that()
        .areAnnotatedWith(Route.class)
        .should()
        .notBePublic()
        .andShould()
        .resideInAPackage("..ui..")
        .because("pages link to each other by address, never by class")
        .check(HOUSE);
  }

  @Test
  void onlyPagesKnowVaadin() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..ui..", "..shell..", "org.chancery.identity..", "org.chancery")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vaadin..")
        .because("a use case must be callable from anywhere")
        .check(HOUSE);
  }

  @Test
  void onlyIdentityKnowsWhoIsSignedIn() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.chancery.identity..")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("SecurityContextHolder")
        .because("everybody else is told by the Actor argument")
        .check(HOUSE);
  }

  @Test
  void foreignTechnologyStaysInItsAdapter() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.chancery.signing.pades..")
        .should()
        .dependOnClassesThat(resideInAPackage("eu.europa.esig.."))
        .because("a signature library is exchanged in one place")
        .check(HOUSE);
    noClasses()
        .that()
        .resideOutsideOfPackages("org.chancery.documents.pdf..", "org.chancery.signing.pades..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.pdfbox.."))
        .because("a PDF library is exchanged in one place")
        .check(HOUSE);
    noClasses()
        .that()
        .resideOutsideOfPackages("org.chancery.documents.docx..", "org.chancery.review.xlsx..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.poi.."))
        .because("an office library is exchanged in one place for each kind of file")
        .check(HOUSE);
  }

  @Test
  void filesAreHandedOutByOneComponent() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.chancery.shell")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("com\\.vaadin\\.flow\\.server\\.(streams\\.Download|StreamResource).*")
        .because("what is refused while a file is made must be said on the page")
        .check(HOUSE);
  }

  @Test
  void rowsAreKnownByTheirModuleOnly() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should()
        .notBePublic()
        .because("records go outward, never rows")
        .check(HOUSE);
  }

  @Test
  void everyUseCaseTakesTheActorFirst() {
    ArchRule rule =
        methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(UseCase.class)
            .and()
            .arePublic()
            .should(takeTheActorFirst())
            .because("nothing can be called as nobody, and the argument opens the scope");
    rule.check(HOUSE);
  }

  @Test
  void factsAreRecords() {
    classes()
        .that()
        .implement(Fact.class)
        .should(
            be(com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(Record.class)))
        .because("a fact holds ids and values and never changes")
        .check(HOUSE);
  }

  @Test
  void timeComesFromTheInjectedClock() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("deadlines must be testable one second before and after")
        .check(HOUSE);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("TransactionManager") // Spring's own noun
        .should()
        .haveNameMatching(".*(Service|Impl|Manager|Util|Utils|Helper|Dto)")
        .because("such names say how, not what")
        .check(HOUSE);
  }

  @Test
  void theScopeIsSetInOnePlace() throws IOException {
    var others =
        sources().stream()
            .filter(file -> !file.getFileName().toString().equals("ScopedTransactionManager.java"))
            .filter(file -> read(file).matches("(?s).*(set_config\\(|gate\\.enter\\().*"))
            .toList();
    assertThat(others).as("files that touch the scope's settings").isEmpty();
  }

  @Test
  void filesStaySmallAndEveryPackageSaysWhatItIsFor() throws IOException {
    var sizes = new ArrayList<Long>();
    for (var file : sources()) {
      var lines = read(file).lines().count();
      sizes.add(lines);
      assertThat(lines).as(file + " has lines").isLessThanOrEqualTo(LONGEST_FILE);
      assertThat(file.resolveSibling("package-info.java")).exists();
    }
    sizes.sort(null);
    System.out.printf(
        "sizes: %d files, median %d lines, p90 %d, longest %d%n",
        sizes.size(),
        sizes.get(sizes.size() / 2),
        sizes.get(sizes.size() * 9 / 10),
        sizes.getLast());
  }

  @Test
  void aBrokenRuleIsNoticed() {
    assertThat(
            noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .evaluate(HOUSE)
                .hasViolation())
        .isTrue();
    assertThat(
            methods()
                .that()
                .areDeclaredIn(org.chancery.segments.Facts.class)
                .and()
                .arePublic()
                .should(takeTheActorFirst())
                .evaluate(HOUSE)
                .hasViolation())
        .isTrue();
  }

  private static ArchCondition<JavaMethod> takeTheActorFirst() {
    return new ArchCondition<>("take the Actor first") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var types = method.getRawParameterTypes();
        var good =
            method.getModifiers().contains(JavaModifier.STATIC)
                || !types.isEmpty() && types.getFirst().isEquivalentTo(Actor.class);
        events.add(new SimpleConditionEvent(method, good, method.getFullName()));
      }
    };
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
  }
}
