package org.saola.ingest.checklist;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.ingest.Fixtures;
import org.saola.progress.Progress;

/** Invented rows of an index of CITES species, in the columns a test needs. */
final class ChecklistLines {
  static final String HEADER =
      "TaxonId,Kingdom,Phylum,Class,Order,Family,Genus,FullName,AuthorYear,RankName,CurrentListing";
  static final Instant TODAY = Instant.parse("2026-01-01T00:00:00Z");

  private ChecklistLines() {}

  /** The index of a file with these lines. */
  static ChecklistIndex index(String... lines) {
    return ChecklistIndex.open(Fixtures.text("index.csv", lines), TODAY, Progress.SILENT);
  }

  /** The first columns of a species. */
  static String species(int id, String fullName, String listing) {
    return "%d,Animalia,Chordata,Aves,Ordales,Famidae,%s,%s,\"(Smith, 1900)\",SPECIES,%s"
        .formatted(id, fullName.split(" ", 2)[0], fullName, listing);
  }

  /** A header and one species with these further columns, in order. */
  static String[] withColumns(Map<String, String> columns) {
    return new String[] {
      joined(HEADER, columns.keySet().stream()),
      joined(
          species(1, "Aus bus", "I/II"),
          columns.values().stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"'))
    };
  }

  private static String joined(String first, Stream<String> more) {
    return Stream.concat(Stream.of(first), more).collect(Collectors.joining(","));
  }
}
