package org.saola.store.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.ingest.NamedInput;
import org.saola.ingest.SharedFiles;
import org.saola.ingest.checklist.ChecklistIndex;
import org.saola.progress.Progress;
import org.saola.store.nameindex.NameFields;
import org.saola.store.nameindex.SharedTexts;
import org.saola.taxonomy.match.CarryingTest;
import org.saola.taxonomy.match.Crosswalk;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.Match;
import org.saola.taxonomy.match.MatchQuery;
import org.saola.taxonomy.match.Matcher;
import org.saola.taxonomy.match.NameSource;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.name.NameParser;

/**
 * Names of which it is known what they mean in two real lists, where these lie beside the project;
 * they are scored as agreed.
 */
class LabelledListsTest {
  private static final String NAMES = "golden/names/";
  private static final Pattern SHARE = Pattern.compile("([0-9.]+)% \\((\\d+)/(\\d+)\\)");

  @TempDir private static Path directory;
  private static List<SourceTaxon> cites = List.of();
  private static List<SourceTaxon> redList = List.of();
  private static NameSource citesNames = new NameSource(List.of());
  private static NameSource redListNames = new NameSource(List.of());

  @BeforeAll
  static void readBothLists() throws IOException {
    redList = redList();
    cites = cites();
    citesNames = new NameSource(cites);
    redListNames = new NameSource(redList);
  }

  private static List<SourceTaxon> cites() {
    var file =
        SharedFiles.find("data/cites-checklist-index/Index_of_CITES_Species_2017-04-21.csv.gz");
    var index = ChecklistIndex.open(NamedInput.of(file), Instant.EPOCH, Progress.SILENT);
    var texts = new SharedTexts();
    var taxa = new ArrayList<SourceTaxon>();
    index.forEach((record, _) ->
        NameFields.of(record)
            .named(texts)
            .map(named -> named.taxon("cites", named.taxon().status()))
            .ifPresent(taxa::add));
    return taxa;
  }

  private static List<SourceTaxon> redList() throws IOException {
    Map<String, List<SourceName>> synonyms = new HashMap<>();
    for (var row : rows("redlist-synonyms.csv.gz")) {
      synonyms
          .computeIfAbsent(row.getField("iucn_id"), _ -> new ArrayList<>())
          .add(new SourceName(row.getField("synonym"), ""));
    }
    return rows("redlist-taxa.csv.gz").stream()
        .map(row -> {
          var rank = NameParser.parse(row.getField("name")).rank();
          return new SourceTaxon(
              row.getField("iucn_id"),
              new SourceName(row.getField("name"), row.getField("author")),
              rank == null ? "species" : rank.word(),
              row.getField("kingdom"),
              row.getField("family"),
              synonyms.getOrDefault(row.getField("iucn_id"), List.of()));
        })
        .toList();
  }

  private static List<NamedCsvRecord> rows(String name) throws IOException {
    var file = SharedFiles.find(NAMES + name);
    try (var in = Files.newInputStream(file);
        var text =
            new InputStreamReader(name.endsWith(".gz") ? new GZIPInputStream(in) : in, UTF_8);
        var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      return csv.stream().toList();
    }
  }

  private static Match match(NamedCsvRecord row) {
    return match(row.getField("source"))
        .match(
            new MatchQuery(
                row.getField("query"),
                row.getField("author"),
                row.getField("kingdom"),
                row.getField("taxon_family"),
                row.getField("rank")));
  }

  private static Matcher match(String source) {
    return source.equals("iucn")
        ? new Matcher(redListNames, List.of(citesNames))
        : new Matcher(citesNames, List.of(redListNames));
  }

  @Test
  void namesMeanWhatIsKnown() throws Exception {
    var answers = new ArrayList<List<String>>();
    for (var row : rows("matches.csv")) {
      var match = match(row);
      answers.add(
          List.of(
              row.getField("id"),
              String.join("|", match.taxa().stream().map(SourceTaxon::id).toList()),
              match.kind().word() + (match.question() ? "?" : ""),
              Integer.toString(match.score())));
    }
    var report = score("match", "matches", "id,matched_ids,kind,score", answers);
    assertThat(share(report, "precision of what is stated")).as(report).isGreaterThan(0.998);
    assertThat(share(report, "recall, best id right")).as(report).isGreaterThan(0.97);
    assertThat(report).containsPattern("traps violated +0 ");
  }

  @Test
  void taxaAreRelatedAsIsKnown() throws Exception {
    var rows = Crosswalk.of(cites, redList, redListNames);
    CarryingTest.assertCarriesNothingWrongly(rows);
    var report =
        score(
            "crosswalk",
            "crosswalk",
            "cites_id,iucn_id,relation,score",
            rows.stream().map(LabelledListsTest::answer).toList());
    assertThat(share(report, "labelled rows with the right relation"))
        .as(report)
        .isGreaterThan(0.96);
    assertThat(share(report, "stated links that are right")).as(report).isGreaterThan(0.998);
  }

  private static List<String> answer(CrosswalkRow row) {
    return List.of(
        row.cites().id(),
        row.redList().id(),
        row.relation().word() + (row.question() ? "?" : ""),
        Integer.toString(row.score()));
  }

  @Test
  void spellingsAreTakenForTheSameOnlyWhereTheyAre() throws Exception {
    var answers = new ArrayList<List<String>>();
    for (var row : rows("pairs.csv")) {
      answers.add(List.of(row.getField("id"), same(asked(row, "a"), asked(row, "b"))));
    }
    var report = score("pairs", "pairs", "id,same", answers);
    // one list tells no author of Puma concolor, and so can't know that Kurtz meant another puma
    assertThat(report).containsPattern("right \\d{3} open \\d+ wrong [01]\n");
  }

  private static MatchQuery asked(NamedCsvRecord row, String name) {
    return new MatchQuery(row.getField(name), row.getField(name + "_author"), "", "", "");
  }

  /** Two names are the same if a list states both for one taxon; else nobody knows. */
  private static String same(MatchQuery one, MatchQuery other) {
    for (var source : List.of("cites", "iucn")) {
      var first = stated(match(source).match(one));
      var second = stated(match(source).match(other));
      if (first != null && second != null) {
        return first.equals(second) ? "yes" : "no";
      }
    }
    return "?";
  }

  private static @Nullable SourceTaxon stated(Match match) {
    boolean species = !match.parsed().epithets().isEmpty();
    return match.found() && !match.question() && species ? match.taxa().getFirst() : null;
  }

  /** What the agreed scorer says. */
  private static String score(String what, String cases, String columns, List<List<String>> answers)
      throws Exception {
    var file = directory.resolve(what + ".csv");
    try (var csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(columns.split(",", -1));
      answers.forEach(csv::writeRecord);
    }
    var folder = SharedFiles.find(NAMES);
    var process =
        new ProcessBuilder(
                "python3", "-B", "score.py", what, cases + ".csv", file.toString(), "--show", "40")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    var report = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(report).isZero();
    return report;
  }

  private static double share(String report, String line) {
    var told =
        SHARE.matcher(
            report.lines().filter(each -> each.startsWith(line)).findFirst().orElseThrow());
    assertThat(told.find()).isTrue();
    return Double.parseDouble(told.group(2)) / Double.parseDouble(told.group(3));
  }
}
