package org.saola.cli.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.RedListEdits;
import org.saola.cli.RunningSite;
import org.saola.ingest.InputFiles;
import org.saola.language.Language;
import org.saola.progress.Progress;
import org.saola.publish.ImportOptions;
import org.saola.publish.RedListFormat;
import org.saola.publish.RedListImport;
import org.saola.store.release.Dataset;

/** A copy of the Red List made over the API is what the original is, however it comes about. */
final class SyncRedListTest {
  private static final int EDITS = 500;
  private static final int REMOVED = 7;

  @TempDir private Path directory;
  private RunningSite original;
  private RunningSite copy;

  @BeforeEach
  void startServers() throws IOException {
    original = RunningSite.withDemos(directory.resolve("original")).refreshed();
    copy = new RunningSite(directory.resolve("copy"), true, _ -> {});
  }

  @AfterEach
  void stopServers() {
    original.close();
    copy.close();
  }

  private List<String> sync(String from) throws IOException {
    var lines =
        Mirroring.of(Dataset.RED_LIST, from + "/api/v4")
            .run(copy.database(), directory.resolve("copy"));
    copy.refreshed();
    return lines;
  }

  @Test
  void copiesEverythingThatCanBeReached() throws Exception {
    try (var proxy = TroubledProxy.counting(URI.create(original.origin()))) {
      sync(proxy.base());
      RedListContent.assertSame(copy, original);
      assertThat(proxy.asked())
          .extracting(TroubledProxy.Asked::target)
          .filteredOn(target -> !target.endsWith("red_list_version"))
          .doesNotHaveDuplicates();
      assertThat(sync(proxy.base()))
          .contains("Version demo is the one that is served; nothing to do (--force looks closer)");
      assertThat(proxy.asked()).hasSize(1);
    }
  }

  @Test
  void asksOnlyForWhatTheListsShowToBeDifferent() throws Exception {
    try (var proxy = TroubledProxy.counting(URI.create(original.origin()))) {
      sync(proxy.base());
      var edited = RedListEdits.of(directory.resolve("tables"), EDITS, REMOVED, new Random(5));
      new RedListImport(
              original.database(), Dataset.RED_LIST, directory.resolve("original"), Progress.SILENT)
          .run(
              RedListFormat.DOWNLOAD,
              List.of(InputFiles.open(edited.folder())),
              ImportOptions.labelled("2031-1", ""));
      original.refreshed();
      assertThat(proxy.asked()).isNotEmpty();
      var lines = sync(proxy.base());
      RedListContent.assertSame(copy, original);
      assertThat(lines).anyMatch(line -> line.endsWith("%d are gone".formatted(REMOVED)));
      assertThat(proxy.asked())
          .extracting(TroubledProxy.Asked::target)
          .filteredOn(target -> target.contains("/assessment/"))
          .hasSizeLessThanOrEqualTo(edited.assessments().size())
          .allMatch(target ->
              edited
                  .assessments()
                  .contains(Integer.valueOf(target.substring(target.lastIndexOf('/') + 1))));
    }
  }

  @Test
  void aTroubledServiceIsCopiedAllTheSameAndAskedNoFasterThanAllowed() throws Exception {
    var interval = Duration.ofMillis(5);
    try (var proxy =
        new TroubledProxy(URI.create(original.origin()), Troubles.of(0.2, 4), Troubles.SLOWNESS)) {
      new Mirroring(Dataset.RED_LIST, proxy.base() + "/api/v4", interval, Troubles.SLOWNESS)
          .run(copy.database(), directory.resolve("copy"), List.of(Language.EN), 5000);
      copy.refreshed();
      RedListContent.assertSame(copy, original);
      var asked = proxy.asked();
      assertThat(asked).hasSizeGreaterThan(400);
      Troubles.assertNoFaster(asked, interval);
    }
  }

  @Test
  void anImportOfTheSameNameIsNoMirror() throws Exception {
    sync(original.origin());
    var label = label();
    var edited = RedListEdits.of(directory.resolve("tables"), 50, 1, new Random(8));
    Publishing.assessments(copy, edited.folder(), label);
    assertThat(label()).isEqualTo(label);
    assertThat(sync(original.origin())).noneMatch(line -> line.contains("nothing to do"));
    RedListContent.assertSame(copy, original);
    assertThat(sync(original.origin())).anyMatch(line -> line.contains("nothing to do"));
  }

  private String label() {
    var served = copy.database().releases().findCurrent(Dataset.RED_LIST).orElseThrow();
    return served.description().label();
  }

  /** What a list says of an assessment, and its document. */
  private static String item(int id, int sisId, boolean latest, String scopes) {
    return """
    {"assessment_date":"2020-01-31T00:00:00.000+00:00","year_published":"2020","latest":%s,\
    "possibly_extinct":false,"possibly_extinct_in_the_wild":false,"sis_taxon_id":%d,\
    "criteria":null,"url":"https://www.iucnredlist.org/species/%2$d/%d",\
    "taxon_scientific_name":"Ficta ficta","red_list_category_code":"LC","assessment_id":%3$d,\
    "scopes":[%s]}\
    """
        .formatted(latest, sisId, id, scopes);
  }

  private static String document(int id, int sisId, boolean latest, String scopes) {
    return """
    {"assessment_date":"2020-01-31T00:00:00.000Z","year_published":"2020","latest":%s,\
    "sis_taxon_id":%d,"citation":"Nobody 2020. Accessed on 01 May 2025.","assessment_id":%d,\
    "taxon":{"sis_id":%2$d,"scientific_name":"Ficta ficta","class_name":"AVES",\
    "genus_name":"Ficta","species_name":"ficta","species":true},"red_list_category":\
    {"version":"3.1","description":{"en":"Least Concern"},"code":"LC"},"scopes":[%s]}\
    """
        .formatted(latest, sisId, id, scopes);
  }

  private void record(String target, String body) throws IOException {
    var folder = Files.createDirectories(directory.resolve("service"));
    var name = target.replaceAll("[^a-z_0-9]", "_") + ".json";
    Files.writeString(folder.resolve(name), body);
    Files.writeString(
        folder.resolve("index.tsv"),
        "%s\t200\thttp://service/api/v4/%s\n".formatted(name, target),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  @Test
  void takesTheListsWhereDocumentsAreMissingOrSayOtherwise() throws Exception {
    var global = "{\"description\":{\"en\":\"Global\"},\"code\":\"1\"}";
    record("information/red_list_version", "{\"red_list_version\":\"2031-1\"}");
    record("taxa/class", "{\"class_names\":[\"AVES\"]}");
    record(
        "taxa/class/AVES?page=1",
        "{\"assessments\":[%s,%s,%s,%s],\"filters\":{}}"
            .formatted(
                item(1, 10, false, global),
                item(2, 10, true, global),
                item(3, 10, true, global),
                item(4, 11, true, "")));
    record("assessment/1", document(1, 10, true, global));
    record("assessment/2", document(2, 10, true, global));
    record("assessment/4", document(4, 11, true, ""));
    try (var service = new RecordedService(directory.resolve("service"))) {
      var lines = sync(service.origin());
      assertThat(lines)
          .contains(
              "1 assessments are listed by the service, but not there: 3",
              "1 assessments say otherwise than the lists whether they are the latest; the lists"
                  + " count");
      var snapshot = copy.database().redList(Dataset.RED_LIST).current().orElseThrow();
      assertThat(snapshot.size()).isEqualTo(3);
      assertThat(snapshot.summary(0).latest()).as("its document says it is").isFalse();
      assertThat(snapshot.summary(1).latest()).isTrue();
      assertThat(snapshot.summary(2).scopes()).isEmpty();
      assertThat(sync(service.origin())).first().asString().startsWith("Version 2031-1 is the one");
    }
  }
}
