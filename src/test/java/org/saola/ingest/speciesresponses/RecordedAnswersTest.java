package org.saola.ingest.speciesresponses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saola.ingest.Fixtures;
import org.saola.ingest.NamedInput;
import org.saola.ingest.SharedFiles;
import org.saola.language.Language;
import org.saola.progress.Progress;
import org.saola.speciesplus.TaxonRecord;

/** Answers recorded from the original. */
class RecordedAnswersTest {
  private static final int ELEPHANT = 4521;

  @Test
  void everyAnswerIsUsedOrNamed() throws IOException {
    var responses = open();
    var report = responses.report();
    assertThat(report.unknownKeys()).isEmpty();
    assertThat(report.used() + report.skipped().values().stream().mapToInt(List::size).sum())
        .isEqualTo(report.files());
    assertThat(report.records()).isEqualTo(responses.count()).isGreaterThan(500);
    var places = new BitSet();
    responses.forEach((_, place) -> places.set(place));
    assertThat(places.cardinality()).isEqualTo(responses.count());
    assertThat(places.length()).isEqualTo(responses.count());
  }

  @Test
  void joinsAllScopesInFrenchWithEnglish() throws IOException {
    var elephant = Fixtures.taxon(open(), ELEPHANT);
    assertThat(elephant.citesListings()).anyMatch(change -> !change.current());
    assertThat(elephant.citesListings().stream().filter(TaxonRecord.Listing::current))
        .isNotEmpty()
        .allSatisfy(change -> {
          assertThat(change.annotation().recorded(Language.EN)).isNotNull();
          assertThat(change.annotation().recorded(Language.FR)).isNotNull();
        });
    assertThat(elephant.distributions())
        .isNotEmpty()
        .allSatisfy(each -> {
          assertThat(each.place().name().en()).isNotNull();
          assertThat(each.place().name().fr()).isNotNull();
        });
    assertThat(elephant.euDecisions()).isNotEmpty();
    assertThat(elephant.references()).isNotEmpty();
  }

  private static SpeciesResponses open() throws IOException {
    var folder = SharedFiles.find("data/speciesplus-v1-responses");
    try (var files = Files.list(folder)) {
      return SpeciesResponses.open(files.sorted().map(NamedInput::of).toList(), Progress.SILENT);
    }
  }
}
