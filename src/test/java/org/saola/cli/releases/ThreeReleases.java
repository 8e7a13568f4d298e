package org.saola.cli.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.saola.api.redlist4.document.Era;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.CsvRows;
import org.saola.cli.DemoPackage;
import org.saola.cli.LocalServer;
import org.saola.site.ServedApis;
import org.saola.site.SiteSettings;
import org.saola.store.DatabaseSettings;

/**
 * A database with three releases of Species+ and two of the Red List, made of the demo by edits,
 * and what a server answered while each of them was the one that was served.
 */
final class ThreeReleases {
  /** The elephant, which is edited everywhere. */
  static final String ELEPHANT = "24";

  static final List<String> SPECIES_PLUS = List.of("2024-1", "2024-2", "2025 \"a\" & b");
  static final List<String> RED_LIST = List.of("2024-1", "2025-2");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private static final String CONCEPT = "/api/v1/taxon_concepts/" + ELEPHANT + "/";

  /** What is asked of each release of Species+; of these all have something of the elephant. */
  static final List<String> SPECIES_PLUS_TARGETS =
      List.of(
          "/api/v1/taxon_concepts?name=Loxodonta%20africana",
          "/api/v1/taxon_concepts.xml?name=Loxodonta%20africana&language=fr&with_eu_listings=true",
          "/api/v1/taxon_concepts?name=Elephantidae&with_descendants=true&language=en,es",
          CONCEPT + "cites_legislation?scope=all",
          CONCEPT + "cites_legislation.xml?scope=historic&language=es",
          CONCEPT + "eu_legislation?scope=all&language=fr",
          CONCEPT + "eu_legislation.xml?scope=all",
          CONCEPT + "distributions",
          CONCEPT + "distributions.xml?language=fr",
          CONCEPT + "references",
          CONCEPT + "references.xml");

  /** What is asked of each release of the Red List, where the lemur is edited. */
  static final List<String> RED_LIST_TARGETS =
      List.of(
          "/api/v4/assessment/7004",
          "/api/v4/taxa/sis/7",
          "/api/v4/taxa/scientific_name?genus_name=Lemur&species_name=catta",
          "/api/v4/taxa/family/LEMURIDAE",
          "/api/v4/taxa/family/LEMURIDAE?latest=true",
          "/api/v4/red_list_categories/EN?per_page=5",
          "/api/v4/scopes/1",
          "/api/v4/systems/0?year_published=1996",
          "/api/v4/countries/MG",
          "/api/v4/comprehensive_groups/mammals",
          "/api/v4/assessment_search?filter_on[]=needs_updating",
          "/api/v4/information/red_list_version");

  /** The same in every release. */
  private static final List<String> SAME =
      List.of(
          "/api/v1/taxon_concepts?taxonomy=CMS",
          "/api/v1/taxon_concepts?page=99",
          "/api/v1/taxon_concepts/999999/references",
          "/api/v4/information/api_version",
          "/api/v4/countries",
          "/api/v4/taxa/class",
          "/api/v4/taxa/possibly_extinct",
          "/api/v4/taxa/possibly_extinct_in_the_wild",
          "/api/v4/statistics/count",
          "/api/v4/green_status/all",
          "/api/v4/assessment/999999");

  /** By label of the release and target. */
  private final Map<String, Map<String, HttpResponse<byte[]>>> speciesPlus = new LinkedHashMap<>();

  private final Map<String, Map<String, HttpResponse<byte[]>>> redList = new LinkedHashMap<>();

  private final DatabaseSettings settings;

  ThreeReleases(DatabaseSettings settings, Path directory) throws Exception {
    this.settings = settings;
    for (int number = 0; number < SPECIES_PLUS.size(); number++) {
      var label = SPECIES_PLUS.get(number);
      var folder = DemoPackage.copy(directory.resolve("species" + number));
      if (number > 0) {
        editElephant(folder, "edit %d <&>".formatted(number));
      }
      run("import", folder.toString(), "--release", label);
      run("export", "speciesplus", "--language", "en");
      speciesPlus.put(label, record(SPECIES_PLUS_TARGETS));
    }
    for (var label : RED_LIST) {
      var folder = copyRedList(directory.resolve("redlist" + label));
      if (!label.equals(RED_LIST.getFirst())) {
        editLemur(folder);
      }
      run("import", folder.toString(), "--release", label);
      redList.put(label, record(RED_LIST_TARGETS));
    }
  }

  private void run(String... arguments) {
    var place = Stream.of("--data", settings.dataDirectory().toString());
    var url = settings.url();
    CommandRun.succeeding(
        Stream.of(
                Stream.of(arguments),
                place,
                url == null ? Stream.<String>of() : Stream.of("--database", url))
            .flatMap(parts -> parts)
            .toArray(String[]::new));
  }

  private Map<String, HttpResponse<byte[]>> record(List<String> targets) throws Exception {
    try (var server = serve(false)) {
      var client = new ApiClient(server.base());
      var answers = new LinkedHashMap<String, HttpResponse<byte[]>>();
      for (var target : Stream.concat(targets.stream(), SAME.stream()).toList()) {
        answers.put(target, client.get(target));
      }
      return answers;
    }
  }

  /**
   * A server on all of them.
   *
   * @param choosing whether it takes the parameter
   */
  LocalServer serve(boolean choosing) throws IOException {
    return LocalServer.start(
        settings,
        SiteSettings.plain(true).with(new ServedApis(Era.E4, false, choosing, false)),
        CLOCK);
  }

  /** What was answered while the release was served, by target. */
  Map<String, HttpResponse<byte[]>> ofSpeciesPlus(String label) {
    return known(speciesPlus, label, "/api/v1/");
  }

  /** The same of the Red List. */
  Map<String, HttpResponse<byte[]>> ofRedList(String label) {
    return known(redList, label, "/api/v4/");
  }

  private static Map<String, HttpResponse<byte[]>> known(
      Map<String, Map<String, HttpResponse<byte[]>>> answers, String label, String base) {
    var all = new LinkedHashMap<>(Objects.requireNonNull(answers.get(label)));
    all.keySet().removeIf(target -> !target.startsWith(base));
    return all;
  }

  private static void editElephant(Path folder, String text) throws IOException {
    edit(folder.resolve("taxon_concepts.csv"), 0, ELEPHANT, 5, text);
    edit(folder.resolve("common_names.csv"), 0, ELEPHANT, 2, text);
    edit(folder.resolve("listing_changes.csv"), 0, "15", 13, text);
    edit(folder.resolve("listing_changes.csv"), 0, "12", 14, text);
    edit(folder.resolve("listing_changes.csv"), 0, "1253", 13, text);
    edit(folder.resolve("listing_changes.csv"), 0, "1253", 15, text);
    edit(folder.resolve("distributions.csv"), 1, ELEPHANT, 3, "extinct");
    if (text.contains("2")) {
      edit(folder.resolve("distributions.csv"), 1, ELEPHANT, 3, "introduced");
    }
    edit(folder.resolve("references.csv"), 0, "2", 1, text);
  }

  /** Sets a cell of the first row that has a key. */
  private static void edit(Path file, int keyColumn, String key, int column, String text)
      throws IOException {
    var rows = CsvRows.read(file);
    var row = rows.stream().filter(cells -> cells.get(keyColumn).equals(key)).findFirst();
    row.orElseThrow().set(column, text);
    CsvRows.write(file, rows);
  }

  /** Gives it another category, and takes one of its assessments away. */
  private static void editLemur(Path folder) throws IOException {
    var file = folder.resolve("assessments.csv");
    edit(file, 0, "7004", 3, "Vulnerable");
    edit(file, 0, "7004", 6, "2001-02-03 00:00:00 UTC");
    for (var table : List.of("assessments.csv", "simple_summary.csv")) {
      var rows = CsvRows.read(folder.resolve(table));
      assertThat(rows.removeIf(row -> row.getFirst().equals("7001"))).isTrue();
      CsvRows.write(folder.resolve(table), rows);
    }
    edit(folder.resolve("simple_summary.csv"), 0, "7004", 14, "Vulnerable");
  }

  private static Path copyRedList(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var table :
        List.of(
            "assessments",
            "taxonomy",
            "all_other_fields",
            "simple_summary",
            "countries",
            "credits")) {
      var name = table + ".csv";
      try (var content =
          Objects.requireNonNull(
              ThreeReleases.class.getResourceAsStream("/org/saola/demo/redlist/" + name))) {
        Files.copy(content, folder.resolve(name));
      }
    }
    return folder;
  }
}
