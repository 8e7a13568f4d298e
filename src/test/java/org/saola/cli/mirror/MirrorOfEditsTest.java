package org.saola.cli.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.CsvRows;
import org.saola.cli.DemoPackage;
import org.saola.cli.RandomEdits;
import org.saola.cli.RunningSite;
import org.saola.store.release.Dataset;

/** Whatever is edited in the original, its mirror shows it after the next sync. */
final class MirrorOfEditsTest {
  private static final int EDITS = 60;
  private static final String TAXA = "taxon_concepts.csv";
  private static final int ADDED = 9001;
  private static final int RENAMED = 7;
  private static final int SYNONYM = 401;

  @TempDir private Path directory;

  @Test
  void editsOfEveryKindOfTaxa() throws Exception {
    var folder = DemoPackage.copy(directory.resolve("package"));
    try (var original = new RunningSite(directory.resolve("original"), true, _ -> {});
        var copy = new RunningSite(directory.resolve("copy"), true, _ -> {});
        var proxy = TroubledProxy.counting(URI.create(original.origin()))) {
      Publishing.taxa(original, folder, "one");
      Publishing.dumps(directory.resolve("original"));
      sync(proxy, copy);
      var before = SpeciesPlusContent.records(original.database());
      edit(folder);
      Publishing.taxa(original, folder, "two");
      var after = SpeciesPlusContent.records(original.database());
      assertThat(proxy.asked()).isNotEmpty();
      sync(proxy, copy);
      var changed = new HashSet<>(after.keySet());
      changed.removeIf(id -> Objects.equals(after.get(id), before.get(id)));
      SpeciesPlusContent.assertSameAnswers(copy, original, changed);
      assertThat(changed).contains(ADDED, RENAMED, SYNONYM);
      assertThat(asked(proxy)).isNotEmpty().isSubsetOf(changed);
    }
  }

  private void sync(TroubledProxy proxy, RunningSite copy) throws IOException {
    Mirroring.of(Dataset.SPECIES_PLUS, proxy.base() + "/api/v1")
        .run(copy.database(), directory.resolve("copy"));
    copy.refreshed();
  }

  /** Texts and rows at random, and what a name may go through. */
  private static void edit(Path folder) throws IOException {
    new RandomEdits(folder, 9)
        .run(EDITS, RandomEdits.SPECIES_PLUS_TEXTS, RandomEdits.SPECIES_PLUS_LEAVES);
    var taxa = CsvRows.read(folder.resolve(TAXA));
    var header = taxa.getFirst();
    var renamed = row(taxa, RENAMED);
    var added = new ArrayList<>(renamed);
    added.set(0, Integer.toString(ADDED));
    added.set(header.indexOf("full_name"), renamed.get(header.indexOf("full_name")) + "oides");
    taxa.add(added);
    renamed.set(header.indexOf("full_name"), renamed.get(header.indexOf("full_name")) + "ensis");
    var deleted = row(taxa, SYNONYM);
    deleted.set(header.indexOf("created_at"), "");
    deleted.set(header.indexOf("updated_at"), "");
    deleted.set(header.indexOf("deleted_at"), "2025-03-01T09:00:00.000000Z");
    CsvRows.write(folder.resolve(TAXA), taxa);
    var relationships = CsvRows.read(folder.resolve("taxon_relationships.csv"));
    relationships.removeIf(row -> row.get(1).equals(Integer.toString(SYNONYM)));
    CsvRows.write(folder.resolve("taxon_relationships.csv"), relationships);
    var listings = CsvRows.read(folder.resolve("listing_changes.csv"));
    int date = listings.getFirst().indexOf("effective_at");
    listings.get(1).set(date, listings.get(1).get(date).replaceFirst("-\\d\\d$", "-28"));
    CsvRows.write(folder.resolve("listing_changes.csv"), listings);
  }

  private static List<String> row(List<List<String>> rows, int id) {
    return rows.stream()
        .filter(row -> row.getFirst().equals(Integer.toString(id)))
        .findFirst()
        .orElseThrow();
  }

  /** The taxa that were asked for one by one. */
  private static Set<Integer> asked(TroubledProxy proxy) {
    var taxa = new HashSet<Integer>();
    for (var target : proxy.targets()) {
      if (target.matches(".*/taxon_concepts/\\d+/.*")) {
        taxa.add(Integer.valueOf(target.split("/", -1)[4]));
      }
    }
    return taxa;
  }
}
