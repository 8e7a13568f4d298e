package org.saola.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The demo's package with random edits, each of something that shows at one taxon alone, whose time
 * of change it moves on.
 *
 * @param taxa that were edited
 */
public record PackageEdits(Path folder, Set<Integer> taxa) {
  private static final String TAXA = "taxon_concepts.csv";
  private static final String COMMON_NAMES = "common_names.csv";
  private static final String DISTRIBUTIONS = "distributions.csv";
  private static final Instant EDITED_FROM = Instant.parse("2025-01-01T00:00:00Z");

  /** Writes a package after so many edits. */
  public static PackageEdits of(Path folder, int edits, Random random) throws IOException {
    DemoPackage.copy(folder);
    var taxa = CsvRows.read(folder.resolve(TAXA));
    var names = CsvRows.read(folder.resolve(COMMON_NAMES));
    var distributions = CsvRows.read(folder.resolve(DISTRIBUTIONS));
    var edited = new HashSet<Integer>();
    for (int edit = 0; edit < edits; edit++) {
      var time = EDITED_FROM.plusMillis(random.nextInt(1_000_000)).plusNanos(1000);
      boolean name = random.nextBoolean();
      var rows = name ? names : distributions;
      var row = rows.get(1 + random.nextInt(rows.size() - 1));
      if (name) {
        row.set(2, row.get(2) + " " + edit);
      } else {
        row.set(3, random.nextBoolean() ? "extinct" : "introduced|uncertain");
      }
      edited.add(Integer.valueOf(row.get(name ? 0 : 1)));
      touch(taxa, row.get(name ? 0 : 1), time);
    }
    CsvRows.write(folder.resolve(TAXA), taxa);
    CsvRows.write(folder.resolve(COMMON_NAMES), names);
    CsvRows.write(folder.resolve(DISTRIBUTIONS), distributions);
    return new PackageEdits(folder, edited);
  }

  private static void touch(List<List<String>> taxa, String id, Instant time) {
    var taxon = taxa.stream().filter(row -> row.getFirst().equals(id)).findFirst().orElseThrow();
    taxon.set(10, time.toString().replaceFirst("(\\.\\d{6})?\\d*Z", "$1Z"));
  }
}
