package org.saola.cli.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.saola.changes.ChangeKind;
import org.saola.changes.Edit;
import org.saola.changes.JsonPatch;
import org.saola.cli.DemoPackage;
import org.saola.cli.RandomEdits;
import org.saola.ingest.InputFiles;
import org.saola.ingest.redlist.RedListTable;
import org.saola.progress.Progress;
import org.saola.publish.Demo;
import org.saola.publish.ImportOptions;
import org.saola.publish.RedListFormat;
import org.saola.publish.RedListImport;
import org.saola.publish.SpeciesPlusFormat;
import org.saola.publish.SpeciesPlusImport;
import org.saola.speciesplus.SharedFolder;
import org.saola.store.Database;
import org.saola.store.StoredDocuments;
import org.saola.store.TestDatabase;
import org.saola.store.changes.ChangeFilter;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The log leads from any release to the next one and back, and says nothing more than that. */
final class ReplayTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int EDITS = 200;

  @TempDir private Path directory;

  static Stream<Arguments> packages() {
    return Stream.of(TestDatabase.values())
        .flatMap(kind -> Stream.of("demo", "golden").map(origin -> arguments(origin, kind)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("packages")
  void logLeadsFromOneReleaseOfSpeciesPlusToTheNextAndBack(String origin, TestDatabase kind)
      throws IOException {
    var folder = origin.equals("demo") ? DemoPackage.copy(directory.resolve("package")) : golden();
    var settings = kind.empty(directory);
    try (var database = Database.open(settings)) {
      importSpeciesPlus(database, folder);
      var before = current(database, Dataset.SPECIES_PLUS);
      new RandomEdits(folder, 11)
          .run(EDITS, RandomEdits.SPECIES_PLUS_TEXTS, RandomEdits.SPECIES_PLUS_LEAVES);
      importSpeciesPlus(database, folder);
      var after = current(database, Dataset.SPECIES_PLUS);
      var old = StoredDocuments.of(kind, settings, before, ChangeKind.TAXON_CONCEPT);
      var young = StoredDocuments.of(kind, settings, after, ChangeKind.TAXON_CONCEPT);
      assertThat(young.keySet()).as("nobody vanishes").containsAll(old.keySet());
      int changed = check(database, before, ChangeKind.TAXON_CONCEPT, old, young);
      assertThat(changed).isBetween(10, old.size());
      for (var id : old.keySet()) {
        checkTime(get(old, id), get(young, id));
      }
    }
  }

  /** The time rises with a change and stays without one; the place in the index is none. */
  private static void checkTime(JsonNode old, JsonNode young) {
    var risen = time(young).isAfter(time(old));
    assertThat(risen).as("%s%n%s", old, young).isEqualTo(!content(old).equals(content(young)));
    if (!risen) {
      assertThat(time(young)).isEqualTo(time(old));
    }
  }

  private static Instant time(JsonNode record) {
    return Instant.parse(record.get("updatedAt").asString());
  }

  private static JsonNode content(JsonNode record) {
    return ((ObjectNode) record.deepCopy()).remove(List.of("updatedAt", "position"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void logLeadsFromOneReleaseOfTheRedListToTheNextAndBack(TestDatabase kind) throws IOException {
    var folder = Files.createDirectories(directory.resolve("download"));
    for (var table : RedListTable.values()) {
      var file = Demo.find("redlist/", table.code() + ".csv");
      if (file.isPresent()) {
        try (var content = file.get().open()) {
          Files.copy(content, folder.resolve(table.code() + ".csv"));
        }
      }
    }
    var settings = kind.empty(directory);
    try (var database = Database.open(settings)) {
      importRedList(database, folder);
      var before = current(database, Dataset.RED_LIST);
      new RandomEdits(folder, 12)
          .run(EDITS, RandomEdits.RED_LIST_TEXTS, RandomEdits.RED_LIST_LEAVES);
      importRedList(database, folder);
      var after = current(database, Dataset.RED_LIST);
      for (var each : List.of(ChangeKind.ASSESSMENT, ChangeKind.TAXON)) {
        var old = StoredDocuments.of(kind, settings, before, each);
        var young = StoredDocuments.of(kind, settings, after, each);
        assertThat(check(database, before, each, old, young)).isPositive();
      }
    }
  }

  private static void importSpeciesPlus(Database database, Path folder) {
    try (var input = InputFiles.open(folder)) {
      var _ =
          new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, Progress.SILENT)
              .run(
                  SpeciesPlusFormat.PACKAGE,
                  List.of(input),
                  ImportOptions.labelled("test", "test"));
    }
  }

  private void importRedList(Database database, Path folder) {
    try (var input = InputFiles.open(folder)) {
      var _ =
          new RedListImport(database, Dataset.RED_LIST, directory, Progress.SILENT)
              .run(RedListFormat.DOWNLOAD, List.of(input), ImportOptions.labelled("test", "test"));
    }
  }

  private Path golden() throws IOException {
    var original = SharedFolder.find().resolve("golden/package-A");
    var folder = Files.createDirectories(directory.resolve("package"));
    try (var files = Files.list(original)) {
      files.forEach(file -> copy(file, folder.resolve(file.getFileName())));
    }
    return folder;
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Release current(Database database, Dataset source) {
    return database.releases().findCurrent(source).orElseThrow();
  }

  /** Gives the number of changes. */
  private static int check(
      Database database,
      Release before,
      ChangeKind kind,
      Map<Integer, JsonNode> old,
      Map<Integer, JsonNode> young) {
    var forwards = new TreeMap<>(old);
    var backwards = new TreeMap<>(young);
    var edits = edits(database, before, kind);
    for (var change : edits.entrySet()) {
      int id = change.getKey();
      put(forwards, id, JsonPatch.apply(forwards.get(id), change.getValue()));
      put(backwards, id, JsonPatch.revert(backwards.get(id), change.getValue()));
      assertThat(old.get(id)).as("unchanged records have no entry").isNotEqualTo(young.get(id));
    }
    assertThat(forwards).isEqualTo(young);
    assertThat(backwards).isEqualTo(old);
    return edits.size();
  }

  private static Map<Integer, List<Edit>> edits(
      Database database, Release before, ChangeKind kind) {
    var filter = new ChangeFilter(Set.of(kind), null, null, before.id(), Long.MAX_VALUE);
    var byRecord = new HashMap<Integer, List<Edit>>();
    var page = database.changes().read(0, 10_000, filter);
    assertThat(page.more()).isFalse();
    for (var entry : page.entries()) {
      var json = JSON.readTree(entry.json());
      var edits = new ArrayList<Edit>();
      for (var edit : json.get("changes")) {
        edits.add(
            new Edit(
                Edit.Type.valueOf(edit.get("op").asString().toUpperCase(Locale.ROOT)),
                edit.get("path").asString(),
                edit.get("before"),
                edit.get("after")));
      }
      byRecord.put(json.get("id").asInt(), edits);
    }
    return byRecord;
  }

  private static void put(Map<Integer, JsonNode> documents, int id, @Nullable JsonNode document) {
    if (document == null) {
      documents.remove(id);
    } else {
      documents.put(id, document);
    }
  }

  private static JsonNode get(Map<Integer, JsonNode> documents, Integer id) {
    return Objects.requireNonNull(documents.get(id));
  }
}
