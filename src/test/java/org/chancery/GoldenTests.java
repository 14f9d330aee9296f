package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.identity.OpenTo;
import org.chancery.identity.UseCase;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Pages, rights and the map of the house as files, so that a change to any of them is seen in a
 * review.
 */
class GoldenTests {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.chancery");

  @Test
  void everyPageAndWhoMayOpenIt() throws IOException {
    var lines = new TreeSet<String>();
    for (var view : HOUSE) {
      if (view.isAnnotatedWith(Route.class)) {
        lines.add(
            "%-40s %-55s %s"
                .formatted(
                    "/" + view.getAnnotationOfType(Route.class).value(),
                    view.getName().replace("org.chancery.", ""),
                    opensTo(view)));
      }
    }
    matches(Path.of("src/test/resources/golden/pages.txt"), String.join("\n", lines) + "\n");
  }

  @Test
  void everythingThatCanBeDone() throws IOException {
    var lines = new TreeSet<String>();
    for (var useCase : HOUSE) {
      if (useCase.isAnnotatedWith(UseCase.class)) {
        useCase.getMethods().stream()
            .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(m -> !m.getModifiers().contains(JavaModifier.STATIC))
            .forEach(
                m ->
                    lines.add(
                        useCase.getName().replace("org.chancery.", "")
                            + "."
                            + m.getName()
                            + m.getRawParameterTypes().stream()
                                .map(JavaClass::getSimpleName)
                                .collect(Collectors.joining(", ", "(", ")"))));
      }
    }
    matches(Path.of("src/test/resources/golden/rights.txt"), String.join("\n", lines) + "\n");
  }

  @Test
  void theMapOfTheHouseIsTrue() throws IOException {
    var modules = ApplicationModules.of(ChanceryApplication.class);
    var page =
        new StringBuilder(
            """
            # Map of the house

            Written by `GoldenTests` from the compiled modules: it cannot go stale. A vault per national segment, tables where invited parties sit, one hall for all,
            and a single gate between them (`drafting.ReleasingTexts`). An arrow means *may use and does use*.

            ```mermaid
            flowchart BT
            """);
    modules.stream()
        .sorted(java.util.Comparator.comparing(GoldenTests::name))
        .forEach(
            module ->
                dependencies(module, modules)
                    .forEach(
                        to ->
                            page.append("  ")
                                .append(name(module))
                                .append(" --> ")
                                .append(to)
                                .append('\n')));
    page.append("```\n\n| module | what it is for | uses |\n|---|---|---|\n");
    modules.stream()
        .sorted(java.util.Comparator.comparing(GoldenTests::name))
        .forEach(
            module ->
                page.append("| `")
                    .append(name(module))
                    .append("` | ")
                    .append(prose(name(module)))
                    .append(" | ")
                    .append(String.join(", ", dependencies(module, modules)))
                    .append(" |\n"));
    matches(Path.of("src/docs/architecture.md"), page.toString());
  }

  /** Told at build time: otherwise every start of the portal reads all its classes to find out. */
  @Test
  void theModulesAreListedInTheOrderOfTheirMigrations() throws IOException {
    var modules = ApplicationModules.of(ChanceryApplication.class);
    var list =
        ApplicationModuleIdentifiers.of(modules).stream()
            .map(id -> "  \"%s\": {}".formatted(id))
            .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    matches(Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json"), list);
  }

  private static String name(ApplicationModule module) {
    return module.getBasePackage().getName().replace("org.chancery.", "");
  }

  private static Set<String> dependencies(ApplicationModule module, ApplicationModules modules) {
    return module
        .getDirectDependencies(modules)
        .uniqueModules()
        .map(GoldenTests::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String prose(String module) {
    try {
      var source =
          Files.readString(Path.of("src/main/java/org/chancery/" + module + "/package-info.java"));
      var comment = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL).matcher(source);
      if (!comment.find()) {
        throw new IllegalStateException(module + " does not say what it is for");
      }
      return comment.group(1).replaceAll("\\s*\\n\\s*\\*\\s?", " ").strip();
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
  }

  private static String opensTo(JavaClass view) {
    if (view.isAnnotatedWith(AnonymousAllowed.class)) {
      return "anyone";
    }
    if (view.isAnnotatedWith(PermitAll.class)) {
      return "signed in";
    }
    return view.isAnnotatedWith(OpenTo.class)
        ? Arrays.stream(view.getAnnotationOfType(OpenTo.class).value())
            .map(Enum::name)
            .collect(Collectors.joining(", "))
        : "any mandate";
  }

  /**
   * A golden file that is out of date is rewritten and the test fails: the difference is then seen
   * in the change.
   */
  private static void matches(Path golden, String now) throws IOException {
    var before = Files.exists(golden) ? Files.readString(golden) : "";
    if (!before.equals(now)) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, now);
    }
    assertThat(List.of(now.split("\n")))
        .as(golden + " was out of date and has been rewritten: read the difference, commit it")
        .isEqualTo(List.of(before.split("\n")));
  }
}
