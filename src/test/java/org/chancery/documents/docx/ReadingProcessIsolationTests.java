package org.chancery.documents.docx;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URLClassLoader;
import java.nio.file.Files;
import org.chancery.texts.BlockIds;
import org.junit.jupiter.api.Test;

/** What the process in which files of strangers are read can reach. */
class ReadingProcessIsolationTests {

  private static final JavaClasses READING =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.chancery.documents.docx.reading");

  @Test
  void itKnowsTheJdkItselfAndTheSourceOfIds() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage("java..")
                .or(resideInAPackage("javax.xml.stream.."))
                .or(resideInAPackage("org.jspecify.."))
                .or(resideInAPackage("org.chancery.documents.docx.reading.."))
                .or(type(BlockIds.class)))
        .because("nothing else is on its class path")
        .check(READING);
  }

  @Test
  void itOpensNoFileAndNoConnection() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.nio.file..")
                .or(resideInAPackage("java.net.http.."))
                .or(type(java.io.File.class))
                .or(type(java.net.Socket.class)))
        .because("its file comes through a pipe, and nothing else is its business")
        .check(READING);
  }

  @Test
  void itsJarHoldsAllThatItNeedsAndIsLaidOutAnewWhenSomebodyTidiesItAway() throws Exception {
    try (var jar = new ReaderJar()) {
      Files.delete(jar.path());
      var alone =
          new URLClassLoader(
              new java.net.URL[] {jar.path().toUri().toURL()},
              ClassLoader.getPlatformClassLoader());
      try (alone) {
        assertThat(alone.loadClass("org.chancery.documents.docx.reading.ReadingProcess"))
            .hasPublicMethods("main");
        assertThat(alone.loadClass(BlockIds.class.getName())).isNotSameAs(BlockIds.class);
      }
      assertThat(Files.size(jar.path())).isLessThan(300_000);
      jar.close();
      assertThat(jar.path()).isRegularFile();
    }
  }
}
