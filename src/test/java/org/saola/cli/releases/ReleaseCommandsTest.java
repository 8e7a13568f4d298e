package org.saola.cli.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.changes.CategoryMove.Direction;
import org.saola.cli.CommandRun;
import org.saola.cli.DemoData;
import org.saola.cli.DemoPackage;
import org.saola.publish.Demo;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.Retention;
import org.saola.store.changes.CategoryChange;
import org.saola.store.release.Dataset;

/** What operators see of releases, and what happens to names that disappear. */
final class ReleaseCommandsTest {
  private static final int SYNONYM = 401;

  @TempDir private Path directory;
  private String data = "";

  @BeforeEach
  void chooseData() {
    data = directory.resolve("data").toString();
  }

  private Path smallPackage() throws IOException {
    return DemoPackage.copy(directory.resolve("package"));
  }

  private CommandRun run(String... arguments) {
    var all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private String succeeding(String... arguments) {
    var run = run(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }

  private Database open() {
    return Database.open(new DatabaseSettings(Path.of(data), null));
  }

  /** A synonym disappears with its relationship to the accepted name. */
  private static void removeSynonym(Path folder) throws IOException {
    var file = folder.resolve("taxon_relationships.csv");
    var rows =
        Files.readAllLines(file).stream()
            .filter(row -> !row.contains("," + SYNONYM + ","))
            .toList();
    assertThat(rows).hasSizeLessThan(Files.readAllLines(file).size());
    Files.write(file, rows);
  }

  @Test
  void namesThatDisappearStayAsDeletedOnesUntilSomebodyStartsAnew() throws IOException {
    var folder = smallPackage();
    succeeding("import", folder.toString(), "--release", "one");
    removeSynonym(folder);
    assertThat(succeeding("import", folder.toString(), "--release", "two"))
        .contains("Deleted: 1 names of earlier releases are not in the files")
        .contains("Changes of taxon concept: 0 added, 2 changed, 0 removed");
    var deleted = synonym();
    assertThat(deleted.active()).isFalse();
    assertThat(deleted.relatedNames()).isNull();
    assertThat(succeeding("import", folder.toString(), "--release", "three"))
        .as("they stay deleted and are not deleted again")
        .doesNotContain("Changes");
    assertThat(synonym()).isEqualTo(deleted);
    assertThat(succeeding("import", folder.toString(), "--release", "four", "--replace"))
        .contains("Changes of taxon concept: 0 added")
        .contains("1 removed");
    assertThat(findSynonym()).isEmpty();
  }

  private TaxonRecord synonym() {
    return findSynonym().orElseThrow();
  }

  private Optional<TaxonRecord> findSynonym() {
    try (var database = open();
        var turn = database.releases().takeTurn(Dataset.SPECIES_PLUS)) {
      return turn.former().orElseThrow().taxa().find(SYNONYM);
    }
  }

  @Test
  void theDemoIsForgottenByTheFirstImport() throws IOException {
    DemoData.WHOLE.copyTo(Path.of(data));
    var folder = smallPackage();
    removeSynonym(folder);
    assertThat(succeeding("import", folder.toString())).doesNotContain("Deleted");
  }

  @Test
  void releasesAreListedShownAndTakenBack() throws IOException {
    var folder = smallPackage();
    succeeding("import", folder.toString(), "--release", "one", "--citation", "Nobody (2020)");
    removeSynonym(folder);
    succeeding("import", folder.toString(), "--release", "two");
    assertThat(succeeding("releases").lines().skip(1).map(line -> line.replaceAll(" +", " ")))
        .satisfiesExactly(
            line -> assertThat(line).startsWith(" 2 speciesplus two package ").endsWith(" current"),
            line -> assertThat(line).startsWith(" 1 speciesplus one package ").endsWith(" kept"));
    assertThat(succeeding("releases", "show", "one"))
        .contains("speciesplus release 1")
        .contains("cite as    Nobody (2020)")
        .contains("made by    " + System.getProperty("user.name"))
        .contains("taxon_concepts.csv")
        .containsPattern("(?m)^    [0-9a-f]{64} ");
    assertThat(succeeding("rollback", "speciesplus"))
        .startsWith("Now serving release 1 (one) of speciesplus again: ");
    assertThat(succeeding("rollback", "speciesplus", "--to", "2"))
        .startsWith("Now serving release 2 (two) of speciesplus again: ");
    assertThat(run("rollback", "speciesplus", "--to", "none").errorLines())
        .containsExactly("saola: there is no release none of speciesplus; see saola releases");
    assertThat(run("rollback", "redlist").errorLines())
        .containsExactly("saola: no earlier release of redlist is kept; see saola releases");
    assertThat(run("releases", "show", "none").errorLines())
        .containsExactly("saola: there is no release none; see saola releases");
  }

  @Test
  void refusesWishesThatContradictThemselves() throws IOException {
    var folder = smallPackage().toString();
    assertThat(run("import", folder, "--merge", "--replace").errorLines())
        .containsExactly(
            "saola: --merge keeps what is there and --replace does not; give one of them");
    assertThat(run("import", folder, "--keep-releases", "0").errorLines())
        .containsExactly(
            "saola: --keep-releases 0: at least the current release is kept; give 1 or more");
  }

  @Test
  void keepsAsManyReleasesAsWasSaidLastAndARefusedImportAsManyAsBefore() throws IOException {
    var broken = DemoPackage.copy(directory.resolve("broken"));
    Files.delete(broken.resolve("events.csv"));
    assertThat(run("import", broken.toString(), "--keep-releases", "1").exitCode()).isEqualTo(2);
    assertThat(kept()).isEqualTo(Retention.DEFAULT);
    succeeding("import", smallPackage().toString(), "--keep-releases", "7");
    assertThat(kept()).isEqualTo(7);
    assertThat(run("import", broken.toString(), "--keep-releases", "1").exitCode()).isEqualTo(2);
    assertThat(kept()).isEqualTo(7);
  }

  private int kept() {
    try (var database = open()) {
      return database.releases().retention().kept();
    }
  }

  @Test
  void categoriesThatChangeAreListedWithTheirReasons() throws IOException {
    var folder = Files.createDirectories(directory.resolve("download"));
    copyRedList(folder);
    succeeding("import", folder.toString(), "--release", "one");
    for (var name : List.of("assessments.csv", "simple_summary.csv")) {
      var file = folder.resolve(name);
      var text = Files.readString(file);
      var changed = text.replaceAll("(?m)^(7004,7,Lemur catta,.*?)Endangered", "$1Vulnerable");
      assertThat(changed).isNotEqualTo(text);
      Files.writeString(file, changed);
    }
    assertThat(succeeding("import", folder.toString(), "--release", "two"))
        .contains("Changes of assessment: 0 added, 1 changed, 0 removed");
    var reasons =
        Files.writeString(
            directory.resolve("reasons.csv"), "taxon,from,to,reason\nLemur catta,EN,VU,G\n");
    assertThat(changes()).extracting(CategoryChange::reason).containsExactly("unknown");
    assertThat(succeeding("import-reasons", reasons.toString()))
        .isEqualToNormalizingNewlines("Kept 1 reasons for release two\n");
    assertThat(changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.taxonId()).isEqualTo(7);
          assertThat(change.taxonName()).isEqualTo("Lemur catta");
          assertThat(change.move().direction()).isEqualTo(Direction.DOWN);
          assertThat(change.reason()).isEqualTo("G");
        });
    Files.writeString(reasons, "taxon,year,from,to,reason\nLemur catta,2014,CR,CR(PE),G\n");
    assertThat(succeeding("import-reasons", reasons.toString()))
        .as("of a year and no release")
        .contains("Kept 0 reasons for release two", "Kept 1 reasons with years, for indicators");
    Files.writeString(reasons, "taxon,year,from,to,reason\nLemur catta,14,CR,EX,G\n");
    assertThat(run("import-reasons", reasons.toString()).err()).contains("is no year such as");
    Files.writeString(reasons, "taxon,from,to,reason\nNullus usquam,EN,VU,G\n");
    assertThat(run("import-reasons", reasons.toString()).err())
        .contains("Nullus usquam")
        .contains("is no taxon of the release");
  }

  private List<CategoryChange> changes() {
    try (var database = open()) {
      var releases = database.releases();
      return database
          .changes()
          .categoryChanges(
              releases.find(Dataset.RED_LIST, "one").orElseThrow().id(),
              releases.find(Dataset.RED_LIST, "two").orElseThrow().id());
    }
  }

  private static void copyRedList(Path folder) throws IOException {
    for (var table : org.saola.ingest.redlist.RedListTable.values()) {
      var file = Demo.find("redlist/", table.code() + ".csv");
      if (file.isPresent()) {
        try (var content = file.get().open()) {
          Files.copy(content, folder.resolve(table.code() + ".csv"));
        }
      }
    }
  }
}
