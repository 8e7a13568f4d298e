package org.saola.api.speciesplus1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.admission.Doors;
import org.saola.api.speciesplus1.document.RecordRenderer;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.progress.Progress;
import org.saola.speciesplus.Derivation;
import org.saola.speciesplus.SharedFolder;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.release.Dataset;
import org.saola.store.release.ReleaseDescription;
import org.saola.store.speciesplus.SpeciesPlusItem;
import org.saola.store.speciesplus.TaxonQuery;

/** Any page, joined from stored parts, is the page that would be written from its records. */
final class StoredPagesTest {
  private static final int REQUESTS = 1_500;
  private static final List<String> LANGUAGES =
      List.of("EN", "fr", "Es", "de", "PT", "zz", "ZH", "ja", "");

  @TempDir private Path directory;
  private final Random random = new Random(6);

  @Test
  void pagesOfTheDemoAreWrittenFromItsRecords() throws IOException {
    var tables = SpeciesPackage.tables().map(StoredPagesTest::demoTable).toList();
    check(new Derivation(read(InputFiles.of("demo", tables))));
  }

  @Test
  void pagesOfInventedDataAreWrittenFromTheirRecords() throws IOException {
    try (var files = InputFiles.open(SharedFolder.find().resolve("golden/package-B"))) {
      check(new Derivation(read(files)));
    }
  }

  private static org.saola.speciesplus.PrimaryRecords read(InputFiles files) {
    return SpeciesPackage.read(files, new ImportIssues(), Progress.SILENT);
  }

  private static InputFile demoTable(String table) {
    return new InputFile(
        table,
        0,
        () ->
            Objects.requireNonNull(
                StoredPagesTest.class.getResourceAsStream("/org/saola/demo/" + table)));
  }

  private void check(TaxonRecords records) throws IOException {
    var inOrder = new TaxonRecord[records.count()];
    records.forEach((taxon, place) -> inOrder[place] = taxon);
    try (var database = Database.open(new DatabaseSettings(directory, null))) {
      publish(database, records);
      var api =
          Doors.open(
              new SpeciesPlusApi(
                  database.speciesPlus(Dataset.SPECIES_PLUS)::current,
                  database.downloads(Dataset.SPECIES_PLUS),
                  new SignedLinks("secret"),
                  Clock.systemUTC()));
      for (int i = 0; i < REQUESTS; i++) {
        check(api, Arrays.asList(inOrder));
      }
    }
  }

  private static void publish(Database database, TaxonRecords records) {
    var description = new ReleaseDescription("package", "test", null);
    try (var draft = database.releases().begin(Dataset.SPECIES_PLUS, description);
        var renderer = new RecordRenderer()) {
      records.forEach((taxon, place) ->
          draft.add(new SpeciesPlusItem.Taxon(place, taxon, renderer.render(taxon))));
      draft.publish();
    }
    database.speciesPlus(Dataset.SPECIES_PLUS).refresh();
  }

  private void check(Handler api, List<TaxonRecord> all) throws IOException {
    var path = random.nextBoolean() ? "/api/v1/taxon_concepts" : "/api/v1/taxon_concepts.xml";
    var query = query(all);
    var gzip = random.nextBoolean() ? "gzip" : "identity";
    var answer =
        api.answer(
                new Request(
                    "GET",
                    path,
                    query,
                    "http://host",
                    name -> name.equalsIgnoreCase("Accept-Encoding") ? gzip : null))
            .await();

    var wanted =
        IndexRequest.of(
            Route.find(path).orElseThrow(), new Parameters(query, IndexRequest.PERMITTED));
    var found = all.stream().filter(taxon -> matches(taxon, wanted.query())).toList();
    var page = wanted.pagination(found.size());
    var expected =
        PlainIndexPage.body(
            wanted.answer(), page, found.stream().skip(page.offset()).limit(page.size()).toList());
    assertThat(new String(body(answer), UTF_8))
        .as("%s?%s, %s", path, query, gzip)
        .isEqualTo(new String(expected, UTF_8));
  }

  private static byte[] body(Response answer) throws IOException {
    var bytes = ((Response.Body.Bytes) answer.body()).content();
    var compressed =
        answer.headers().stream().anyMatch(header -> header.name().equals("Content-Encoding"));
    return compressed ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
  }

  /** The words of the contract (1.5), one record at a time. */
  private static boolean matches(TaxonRecord taxon, TaxonQuery query) {
    var since = query.updatedSince();
    return taxon.taxonomy() == query.taxonomy()
        && (since == null || !taxon.updatedAt().isBefore(since))
        && (query.name() == null
            || query.name().equalsIgnoreCase(taxon.fullName())
            || (query.withDescendants()
                && higherTaxa(taxon).anyMatch(query.name()::equalsIgnoreCase)));
  }

  private static Stream<String> higherTaxa(TaxonRecord taxon) {
    var higher = taxon.higherTaxa();
    return higher == null
        ? Stream.of()
        : Stream.of(
                higher.kingdom(),
                higher.phylum(),
                higher.className(),
                higher.order(),
                higher.family(),
                higher.genus())
            .filter(Objects::nonNull)
            .map(name -> "" + name);
  }

  private String query(List<TaxonRecord> all) {
    var parameters = new ArrayList<String>();
    var taxon = all.get(random.nextInt(all.size()));
    if (random.nextInt(3) == 0) {
      parameters.add("name=" + encoded(name(taxon)));
      if (random.nextBoolean()) {
        parameters.add("with_descendants=true");
      }
    }
    if (random.nextInt(5) == 0) {
      parameters.add("updated_since=" + encoded(taxon.updatedAt().toString()));
    }
    if (random.nextInt(4) == 0) {
      parameters.add("taxonomy=CMS");
    }
    if (random.nextBoolean()) {
      parameters.add("language=" + encoded(languages()));
    }
    if (random.nextBoolean()) {
      parameters.add("with_eu_listings=" + random.nextBoolean());
    }
    if (random.nextBoolean()) {
      parameters.add("per_page=" + (1 + random.nextInt(random.nextBoolean() ? 20 : 600)));
    }
    if (random.nextBoolean()) {
      parameters.add("page=" + (1 + random.nextInt(5)));
    }
    return String.join("&", parameters);
  }

  private String name(TaxonRecord taxon) {
    @Nullable String higher = higherTaxa(taxon).skip(random.nextInt(6)).findFirst().orElse(null);
    var name = higher == null || random.nextBoolean() ? taxon.fullName() : higher;
    return random.nextBoolean() ? name : name.toUpperCase(java.util.Locale.ROOT);
  }

  private String languages() {
    return random
        .ints(1 + random.nextInt(4), 0, LANGUAGES.size())
        .mapToObj(LANGUAGES::get)
        .collect(Collectors.joining(random.nextBoolean() ? "," : " , "));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
