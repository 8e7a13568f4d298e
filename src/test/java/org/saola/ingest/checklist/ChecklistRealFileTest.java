package org.saola.ingest.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.saola.ingest.NamedInput;
import org.saola.ingest.SharedFiles;
import org.saola.progress.Progress;

/** The whole real file: facts that hold whatever its content. */
class ChecklistRealFileTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

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
      var distributions = new int[1];
      var places = new BitSet();
      var rows = new HashMap<Boolean, Integer>();
      var unlisted = new ArrayList<String>();
      index.forEach((taxon, place) -> {
        ids.add(taxon.id());
        places.set(place);
        rows.merge(taxon.id() <= ChecklistCsv.LARGEST_ID, 1, Integer::sum);
        taxon.distributions().forEach(each -> placeIds.add(each.id()));
        distributions[0] += taxon.distributions().size();
        if (String.valueOf(taxon.citesListing()).contains("I") && taxon.citesListings().isEmpty()) {
          unlisted.add(taxon.fullName());
        }
      });
      assertThat(ids).hasSize(index.count());
      assertThat(placeIds).hasSize(distributions[0]);
      assertThat(rows.get(true)).isEqualTo(report.read() - report.merged());
      assertThat(rows.get(false)).isEqualTo(report.createdParents() + report.synonyms());
      assertThat(unlisted).as("rows that name an appendix").isEmpty();
      assertThat(places.cardinality()).isEqualTo(index.count()).isEqualTo(report.records());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
      assertThat(report.unresolvedPlaces()).isEmpty();
    }
  }
}
