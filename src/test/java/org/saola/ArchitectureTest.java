package org.saola;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use whom; a new package needs a row here before it may use another. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.saola");

  private static final String DOMAIN =
      "language taxonomy places trade listing cites eu speciesplus redlist status decision"
          + " indicators";

  private static final String TABLE =
      """
      language    |
      taxonomy    | language
      places      | language
      trade       | language
      listing     | language taxonomy places
      cites       | language taxonomy places trade listing
      eu          | language taxonomy places trade listing
      speciesplus | language taxonomy places trade listing cites eu
      redlist     |
      codelists   | redlist
      status      | language taxonomy places trade listing cites eu speciesplus redlist
      decision    | language taxonomy places trade listing cites eu speciesplus status
      indicators  | redlist status
      progress    |
      gzip        |
      json        |
      spreadsheet | message language
      http        | language message
      message     | language
      access      |
      store       | DOMAIN message progress codelists access gzip json changes spreadsheet
      check       | DOMAIN message store spreadsheet
      species     | DOMAIN message store gzip
      ingest      | DOMAIN progress json store changes
      admission   | access http
      changes     | DOMAIN
      api         | DOMAIN message store access http gzip admission changes spreadsheet check species
      web         | DOMAIN message codelists store access http admission spreadsheet check species changes
      visit       | DOMAIN message codelists store access http admission spreadsheet check species changes web
      web.generated | DOMAIN message codelists store access http admission spreadsheet check species changes web visit
      telemetry   | access http
      mail        |
      webhook     | DOMAIN store changes
      site        | DOMAIN message codelists store access http gzip admission changes publish api web visit telemetry webhook sync mail check species
      terminal    | DOMAIN message progress access spreadsheet changes store publish api site
      publish     | DOMAIN message progress codelists store ingest changes api access
      sync        | DOMAIN message progress codelists json store ingest changes publish api
      """;

  /** What templates become, which show what both rooms of pages have. */
  private static final String TEMPLATES = "web.generated";

  @ParameterizedTest(name = "{0} uses only: {1}")
  @CsvSource(delimiter = '|', textBlock = TABLE)
  void packageUsesOnly(String who, String others) {
    var names = who + " " + (others == null ? "" : others.replace("DOMAIN", DOMAIN));
    var allowed =
        Arrays.stream(names.strip().split(" +"))
            .map(name -> "org.saola." + name + "..")
            .toArray(String[]::new);
    var templates = resideInAPackage("org.saola." + TEMPLATES + "..");
    var room = resideInAPackage("org.saola." + who + "..");
    classes()
        .that(who.equals(TEMPLATES) ? room : room.and(not(templates)))
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("org.saola..")).or(resideInAnyPackage(allowed)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsRow() {
    var rows =
        Stream.concat(TABLE.lines().map(line -> line.split("\\|", -1)[0].strip()), Stream.of("cli"))
            .collect(Collectors.toSet());
    var packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("org.saola."))
            .map(name -> name.split("\\.", -1)[2])
            .collect(Collectors.toSet());
    assertThat(rows).containsAll(packages);
  }

  @Test
  void apisShareNothing() {
    slices().matching("org.saola.api.(*)..").should().notDependOnEachOther().check(CLASSES);
  }

  @Test
  void formatsShareOnlyWhatIsMadeForSeveral() {
    slices()
        .matching("org.saola.ingest.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            alwaysTrue(),
            resideInAnyPackage(
                "org.saola.ingest.blank",
                "org.saola.ingest.csv",
                "org.saola.ingest.json",
                "org.saola.ingest.places",
                "org.saola.ingest.redlist",
                "org.saola.ingest.speciesplus",
                "org.saola.ingest.text"))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("org.saola.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theDomainIsPlainJava() {
    var domain =
        Arrays.stream(DOMAIN.split(" ", -1))
            .map(name -> "org.saola." + name + "..")
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAnyPackage(domain)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "org.saola..",
                "java.lang..",
                "java.util..",
                "java.time..",
                "java.math..",
                "java.text..",
                "java.nio.charset..",
                "org.jspecify.annotations.."))
        .check(CLASSES);
  }

  @ParameterizedTest(name = "only {0} uses {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          store | java.sql..      org.jdbi.. org.flywaydb.. com.zaxxer.. org.sqlite..  org.postgresql..
          http  | io.vertx..      io.netty..
          cli   | picocli..       me.tongfei..
          web   | gg.jte..        org.commonmark..
          mail  | jakarta.mail..  org.eclipse.angus..
          telemetry | io.micrometer.. io.prometheus..
          """)
  void onlyOneRoomUses(String who, String libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.saola." + who + "..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries.strip().split(" +")))
        .check(CLASSES);
  }

  @Test
  void nobodyUsesTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.saola.cli..")
        .and()
        .doNotHaveFullyQualifiedName("org.saola.Main")
        .should()
        .dependOnClassesThat(resideInAPackage("org.saola.cli.."))
        .check(CLASSES);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.saola.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineAndItsTerminalPrint() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.saola.cli..", "org.saola.terminal..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }
}
