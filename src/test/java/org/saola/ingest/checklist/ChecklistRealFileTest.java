package org.saola.ingest.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.saola.ingest.NamedInput;
import org.saola.ingest.Progress;
import org.saola.ingest.SharedFiles;
import org.saola.speciesplus.TaxonRecord;

/** The whole real file: facts that hold whatever its content. */
class ChecklistRealFileTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void everyRowBecomesARecord() throws IOException {
    var folder = SharedFiles.find("data/cites-checklist-index");
    try (var files = Files.list(folder)) {
      var file = files.findFirst().orElseThrow();
      long start = System.nanoTime();
      var index = ChecklistIndex.open(NamedInput.of(file), Instant.EPOCH, Progress.SILENT);
      var report = index.report();
      var ids = new HashSet<Integer>();
      var placeIds = new HashSet<Integer>();
      var places = new BitSet();
      var rows = new HashMap<Boolean, Integer>();
      index.forEach((taxon, place) -> {
        assertThat(ids.add(taxon.id())).as("id %d is unique", taxon.id()).isTrue();
        places.set(place);
        rows.merge(taxon.id() <= ChecklistCsv.LARGEST_ID, 1, Integer::sum);
        taxon.distributions().forEach(each -> placeIds.add(each.id()));
        checkPlaces(taxon);
      });
      System.err.println(report.lines());
      System.err.printf("%d ms%n", (System.nanoTime() - start) / 1_000_000);
      Runtime.getRuntime().gc();
      System.err.printf(
          "%d MB%n",
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
      assertThat(rows.get(true)).isEqualTo(report.read() - report.merged());
      assertThat(rows.get(false)).isEqualTo(report.createdParents() + report.synonyms());
      assertThat(places.cardinality()).isEqualTo(index.count()).isEqualTo(report.records());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
      assertThat(index.count()).isPositive();
    }
  }

  private static void checkPlaces(TaxonRecord taxon) {
    for (var distribution : taxon.distributions()) {
      assertThat(distribution.place().isoCode2()).hasSize(2);
    }
  }
}
