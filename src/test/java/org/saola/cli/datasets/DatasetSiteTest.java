package org.saola.cli.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoData;
import org.saola.cli.PackageEdits;
import org.saola.cli.RedListEdits;
import org.saola.http.Request;
import org.saola.http.server.HttpServer;
import org.saola.http.server.HttpSettings;
import org.saola.ingest.InputFiles;
import org.saola.language.Language;
import org.saola.progress.Progress;
import org.saola.publish.ImportOptions;
import org.saola.publish.Importer;
import org.saola.site.ServedDatasets;
import org.saola.site.Site;
import org.saola.site.SiteSettings;
import org.saola.site.Watch;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.download.Download;
import org.saola.store.download.DownloadStatistics;
import org.saola.store.release.Dataset;
import org.saola.store.release.DatasetDescription;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;
import org.saola.store.sqlite.SqliteDialect;
import org.saola.telemetry.MetricsReaders;

/** What a server says of a dataset leads to the same dataset. */
class DatasetSiteTest {
  private static final Dataset NATIONAL = new Dataset("national", Dataset.Kind.RED_LIST);
  private static final Dataset DRAFT_LAW = new Dataset("draft-law", Dataset.Kind.SPECIES_PLUS);
  private static final String BASE = "/datasets/draft-law";

  @TempDir private Path directory = Path.of("");
  private final Watch watch = new Watch(new MetricsReaders(false, null), null);

  @SuppressWarnings("NullAway.Init")
  private Database database;

  @SuppressWarnings("NullAway.Init")
  private Site site;

  @SuppressWarnings("NullAway.Init")
  private HttpServer server;

  @SuppressWarnings("NullAway.Init")
  private ApiClient client;

  @BeforeEach
  void open() throws IOException {
    DemoData.WHOLE.copyTo(directory);
    database = Database.open(new DatabaseSettings(directory, null));
    database.datasets().add(NATIONAL, DatasetDescription.NONE);
    database.datasets().add(DRAFT_LAW, DatasetDescription.NONE);
  }

  private void start(ServedDatasets served) throws IOException {
    site = new Site(database, SiteSettings.plain(true).with(served), Clock.systemUTC());
    site.refresh();
    server =
        HttpServer.start(
            HttpSettings.of("127.0.0.1", 0),
            watch.handler(site, new CountDownLatch(1)),
            watch.observer());
    watch.measure(server, database);
    client = new ApiClient(URI.create(origin()));
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
    watch.close();
    database.close();
  }

  private String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  @Test
  void pagesAndDumpsAreThoseOfTheDataset() throws Exception {
    into(DRAFT_LAW, law(3), "first");
    var dump = publishDump();
    start(ServedDatasets.FIRST);
    var page = client.get(BASE + "/api/v1/taxon_concepts.json?per_page=1");
    var next =
        page.headers().firstValue("Link").orElse("").replaceAll("^.*<(.*)>; rel=\"last\"", "$1");
    assertThat(next).startsWith(origin() + BASE + "/api/v1/taxon_concepts.json?");
    assertThat(client.get(next.substring(origin().length())).statusCode()).isEqualTo(200);

    var url = client.json(BASE + "/api/v1/downloads.json").findValue("download_url").asString();
    assertThat(url).startsWith(origin() + BASE + "/downloads/" + dump.id() + "/");
    var target = url.substring(origin().length());
    assertThat(client.get(target).body()).containsExactly(1, 2, 3);
    assertThat(client.get(target.substring(BASE.length())).statusCode())
        .as("another dataset has no such dump")
        .isEqualTo(404);
    var latest = client.get(BASE + "/api/v1/downloads/latest");
    assertThat(latest.headers().firstValue("Location").orElse(""))
        .startsWith(origin() + BASE + "/downloads/");
    assertThat(client.json("/api/v1/downloads.json").findValue("download_url")).isNull();
  }

  @Test
  void feedsAndTablesNameTheDataset() throws Exception {
    into(DRAFT_LAW, law(3), "first");
    into(DRAFT_LAW, law(4), "second");
    start(ServedDatasets.FIRST);
    var query = "?dataset=draft-law&release=second";
    var entry = client.json("/api/saola/v1/changes.json" + query).path("items").get(0);
    assertThat(entry.path("title").asString()).contains(" (draft-law): ");
    assertThat(entry.path("content_text").asString()).contains(" in release second of draft-law");
    var link = entry.path("url").asString();
    var shown = client.json(link.substring(origin().length())).path("changes").get(0);
    assertThat(shown.path("dataset").asString()).isEqualTo("draft-law");
    assertThat(entry.path("id").asString()).contains("change/" + shown.path("sequence").asString());
    var rows = client.text("/api/saola/v1/changes.csv" + query).lines().toList();
    assertThat(rows.getFirst()).endsWith(",changes,dataset");
    assertThat(rows.get(1)).endsWith(",draft-law");
    assertThat(
            client.json("/api/saola/v1/changes.json").path("items").get(0).path("title").asString())
        .as("the first of its kind needs no name")
        .doesNotContain("(");
  }

  @Test
  void whereNoneIsNamedTheServedOnesAreMeant() throws Exception {
    into(NATIONAL, assessments(1), "first");
    into(NATIONAL, assessments(2), "second");
    start(new ServedDatasets(Dataset.SPECIES_PLUS, NATIONAL));
    assertThat(client.json("/api/saola/v1/releases").path("releases"))
        .extracting(release -> release.path("dataset").asString())
        .containsOnly("national", "speciesplus");
    assertThat(client.json("/api/saola/v1/releases/second").path("dataset").asString())
        .isEqualTo("national");
    assertThat(client.json("/api/saola/v1/changes?release=second").path("changes"))
        .isNotEmpty()
        .allMatch(change -> change.path("dataset").asString().equals("national"));
    assertThat(client.text("/api/v4/statistics/count"))
        .isEqualTo(client.text("/datasets/national/api/v4/statistics/count"));
    assertThat(client.json("/api/saola/v1/changes?dataset=redlist").path("changes"))
        .as("others by their names")
        .allMatch(change -> change.path("dataset").asString().equals("redlist"));

    database.datasets().remove(NATIONAL);
    site.refresh();
    assertThat(client.get("/api/v4/statistics/count").statusCode())
        .as("what is served was removed")
        .isEqualTo(503);
  }

  @Test
  void oneThatCannotBeReadKeepsNoOtherFromBeingTakenOver() throws Exception {
    start(ServedDatasets.FIRST);
    into(Dataset.RED_LIST, assessments(1), "torn");
    into(DRAFT_LAW, law(3), "first");
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("saola.db"));
        var statement = connection.createStatement()) {
      statement.execute(
          "delete from red_list_index_chunk where release_id = (select max(id) from release where"
              + " dataset = 'redlist')");
    }
    assertThatThrownBy(site::refresh).isInstanceOf(DatabaseException.class);
    assertThat(client.get(BASE + "/api/v1/taxon_concepts.json").statusCode()).isEqualTo(200);
    assertThat(client.json(BASE + "/api/v1/taxon_concepts.json").path("taxon_concepts"))
        .isNotEmpty();
    assertThat(client.get("/api/v4/statistics/count").statusCode())
        .as("the one before goes on")
        .isEqualTo(200);
  }

  @Test
  void eachIsMeasured() throws Exception {
    start(ServedDatasets.FIRST);
    var later = new Dataset("later", Dataset.Kind.RED_LIST);
    database.datasets().add(later, DatasetDescription.NONE);
    into(later, assessments(1), "first");
    site.refresh();
    watch.measureReleases(database);
    client.text("/datasets/later/api/v4/statistics/count");
    client.get("/datasets/nowhere/api/v4/statistics/count");
    assertThat(client.text("/metrics").lines())
        .contains(
            "saola_http_requests_total{route=\"/datasets/{id}/api/v4\",status=\"200\"} 1.0",
            "saola_http_requests_total{route=\"/datasets/{id}/api/v4\",status=\"404\"} 1.0")
        .anyMatch(line -> line.matches("saola_release_records\\{source=\"later\"} [1-9].*"))
        .anyMatch(line -> line.matches("saola_release_records\\{source=\"national\"} NaN"));
    database.datasets().remove(later);
    site.refresh();
    assertThat(client.text("/metrics")).contains("saola_release_records{source=\"later\"} NaN");
  }

  @ParameterizedTest(name = "while the database is away, {0} is answered as {1}, because {2}")
  @CsvSource({
    "/datasets/national/api/v4/assessment/1, application/json, programs ask it",
    "/datasets/draft-law/api/v1/taxon_concepts.xml, application/xml, they asked for XML",
    "/downloads/1/2/3/x, application/json, programs ask it",
    "/docs, text/html, people read it"
  })
  void whatIsAwayIsSaidInTheWordsOfTheWire(String path, String type, String because)
      throws IOException {
    start(ServedDatasets.FIRST);
    var request = new Request("GET", path, null, origin(), _ -> null);
    var answer = site.failed(request, away());
    assertThat(Objects.requireNonNull(answer).status()).isEqualTo(503);
    assertThat(answer.headers())
        .as(because)
        .anyMatch(
            header -> header.name().equals("Content-Type") && header.value().startsWith(type));
  }

  /** What the store throws when no connection becomes free. */
  private DatabaseException away() {
    var dialect = new SqliteDialect(directory, "saola.db", Duration.ZERO);
    return Connections.failed(dialect, new SQLTransientConnectionException("no connection"));
  }

  private Path law(long seed) throws IOException {
    return PackageEdits.of(directory.resolve("law-" + seed), 20, new Random(seed)).folder();
  }

  private Path assessments(long seed) throws IOException {
    return RedListEdits.of(directory.resolve("tables-" + seed), 5, 1, new Random(seed)).folder();
  }

  private void into(Dataset dataset, Path files, String label) {
    try (var inputs = InputFiles.open(files)) {
      new Importer(database, directory, Progress.SILENT)
          .run(
              Optional.of(dataset),
              Optional.empty(),
              List.of(inputs),
              ImportOptions.labelled(label, null));
    }
  }

  private Download publishDump() throws IOException {
    var release = database.releases().findCurrent(DRAFT_LAW).orElseThrow();
    var file = Files.write(directory.resolve("dump"), new byte[] {1, 2, 3});
    return database
        .downloads(DRAFT_LAW)
        .publish(
            Language.EN, file, new DownloadStatistics(release.id(), Instant.EPOCH, 1, 3, 3, 1));
  }
}
