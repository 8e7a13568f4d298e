package org.saola.store.redlist.excerpt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saola.admission.Doors;
import org.saola.api.redlist3.RedListApi3;
import org.saola.check.CheckOptions;
import org.saola.check.CheckPieces;
import org.saola.check.CheckRun;
import org.saola.cli.DemoData;
import org.saola.codelists.CodeListFiles;
import org.saola.http.Request;
import org.saola.http.Response.Body.Bytes;
import org.saola.progress.Progress;
import org.saola.site.SpeciesAnswers;
import org.saola.spreadsheet.list.ListFile;
import org.saola.spreadsheet.list.ListInput;
import org.saola.store.Database;
import org.saola.store.InventedAssessments;
import org.saola.store.OpenDatabase;
import org.saola.store.redlist.RedListItem;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.record.RecordReader;
import org.saola.store.release.Dataset;
import org.saola.store.sql.DatabaseException;

/** Excerpts say of a release what its documents say, and are with it and go with it. */
final class ExcerptPartTest extends OpenDatabase {
  private static final String TABLE = "red_list_excerpt_chunk";
  private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");

  /** What is answered from excerpts, or from documents where there are none. */
  private record Answers(
      String checked,
      List<String> pages,
      List<String> populations,
      Map<String, List<Integer>> ids) {
    static Answers of(Database database) {
      database.speciesPlus(Dataset.SPECIES_PLUS).refresh();
      var snapshot = snapshot(database);
      Set<String> names = new LinkedHashSet<>();
      Map<String, List<Integer>> ids = new TreeMap<>();
      snapshot.forEachTaxon((document, _) -> {
        var name = RecordReader.taxon(document).name();
        names.add(name.scientificName());
        name.synonyms().forEach(each -> ids.put(each.nameAlone(), List.of()));
      });
      ids.replaceAll((name, _) -> boxed(snapshot.exactNames().bearersOfSynonym(name)));
      var populations = new ArrayList<String>();
      for (int place = 0; place < snapshot.size(); place++) {
        populations.add(String.valueOf(snapshot.populationSize(place)));
      }
      return new Answers(checked(database, names), pages(database), populations, ids);
    }

    private static List<Integer> boxed(int[] ids) {
      return Arrays.stream(ids).boxed().toList();
    }

    private static String checked(Database database, Set<String> names) {
      var list = "name\n" + String.join("\n", names) + "\n";
      var options =
          new CheckOptions(
              ListFile.Known.NOTHING, Map.of(), null, LocalDate.of(2026, 11, 1), null, false);
      var run =
          CheckRun.of(ListInput.of(list.getBytes(UTF_8)), options, SpeciesAnswers.checks(database));
      var out = new ByteArrayOutputStream();
      try (var pieces = new CheckPieces(run, _ -> {})) {
        pieces.forEachRemaining(out::writeBytes);
      }
      return out.toString(UTF_8);
    }

    private static List<String> pages(Database database) {
      var api =
          Doors.open(
              new RedListApi3(
                  database.redList(Dataset.RED_LIST)::current,
                  CodeListFiles.load(),
                  Clock.fixed(NOW, ZoneOffset.UTC)));
      return List.of("species/page/0", "species/region/europe/page/0").stream()
          .map(
              path -> new Request("GET", "/api/v3/" + path, null, "https://example.org", _ -> null))
          .map(request -> (Bytes) api.answer(request).await().body())
          .map(body -> new String(body.content(), UTF_8))
          .toList();
    }
  }

  private static RedListSnapshot snapshot(Database database) {
    database.redList(Dataset.RED_LIST).refresh();
    return database.redList(Dataset.RED_LIST).current().orElseThrow();
  }

  private void execute(String sql) {
    try (var connection = kind.connect(settings);
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void answersAreTheSameWithExcerptsAndWithout() {
    DemoData.WHOLE.fill(database, settings.dataDirectory());
    assertThat(database.verify(Progress.SILENT).faults()).isEmpty();
    var answers = Answers.of(database);
    assertThat(answers.checked()).contains("Panthera leo").contains("iucn_population");
    assertThat(answers.pages()).allMatch(page -> page.contains("\"main_common_name\":\""));
    assertThat(Collections.frequency(answers.populations(), "null"))
        .as("some write it, others don't")
        .isPositive()
        .isLessThan(answers.populations().size());
    assertThat(answers.ids())
        .hasSizeGreaterThan(20)
        .allSatisfy((_, ids) -> assertThat(ids).isNotEmpty());
    execute("delete from " + TABLE);
    try (var later = another()) {
      assertThat(snapshot(later).part(ExcerptPart.PART)).isEmpty();
      assertThat(Answers.of(later)).isEqualTo(answers);
      assertThat(later.verify(Progress.SILENT).faults())
          .as("releases of earlier versions have none")
          .isEmpty();
    }
  }

  private void publish(int... taxa) {
    try (var draft =
        database.releases().beginRedList(Dataset.RED_LIST, InventedAssessments.DESCRIPTION)) {
      for (int taxon : taxa) {
        draft.add(InventedAssessments.item(InventedAssessments.taxon(taxon, "Mirus", "no")));
      }
      draft.publish();
    }
  }

  @Test
  void theyGoWithTheirReleaseAndNothingStaysOfOneThatFailed() {
    publish(1, 7);
    var first = database.releases().findCurrent(Dataset.RED_LIST).orElseThrow();
    var before = snapshot(database).part(ExcerptPart.PART).orElseThrow();
    publish(3);
    try (var draft =
        database.releases().beginRedList(Dataset.RED_LIST, InventedAssessments.DESCRIPTION)) {
      draft.add(InventedAssessments.item(InventedAssessments.taxon(1, "Mirus", "primus")));
    }
    assertThat(rows(TABLE)).as("those of both releases").isEqualTo(2);
    assertThat(before.taxa().orElseThrow().size()).isEqualTo(2);
    clock.advance(Duration.ofHours(1));
    database.releases().remove(first);
    assertThat(rows(TABLE)).isEqualTo(1);
    assertThat(before.taxa()).as("whoever still has the release").isEmpty();
    var taxa = snapshot(database).part(ExcerptPart.PART).flatMap(Excerpts::taxa).orElseThrow();
    assertThat(taxa.find(3)).isPresent();
    assertThat(taxa.find(7)).isEmpty();
  }

  @Test
  void damagedOnesAreToldAndNotServed() {
    publish(1);
    execute("update " + TABLE + " set content = content || content");
    assertThat(database.verify(Progress.SILENT).faults())
        .anyMatch(fault -> fault.contains(TABLE + " 0 of release_id"));
    assertThatThrownBy(() -> snapshot(database))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("is damaged: " + TABLE);
  }

  @Test
  void textsComeBackAsTheyAreWritten() {
    var sizes = List.of("100-250", "", "c. 1 000 (×2)", "100-250", "数百");
    try (var draft =
        database.releases().beginRedList(Dataset.RED_LIST, InventedAssessments.DESCRIPTION)) {
      for (int i = 0; i < sizes.size(); i++) {
        draft.add(assessed(9 - i, sizes.get(i)));
      }
      draft.add(assessed(20, null));
      draft.publish();
    }
    var snapshot = snapshot(database);
    for (int i = 0; i < sizes.size(); i++) {
      int place = snapshot.placeOf(9 - i).orElseThrow();
      assertThat(snapshot.populationSize(place)).isEqualTo(sizes.get(i));
    }
    assertThat(snapshot.populationSize(snapshot.placeOf(20).orElseThrow())).isNull();
  }

  private static RedListItem.Assessed assessed(int id, @Nullable String populationSize) {
    return new RedListItem.Assessed(
        InventedAssessments.summary(id, 1, null),
        List.of(),
        InventedAssessments.document(id),
        populationSize);
  }
}
