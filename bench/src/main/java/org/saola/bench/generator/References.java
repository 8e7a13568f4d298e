package org.saola.bench.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.saola.bench.generator.Taxon.Rank;

/** Writes references and their links with taxa; a standard one of a higher taxon is inherited. */
final class References {
  private final Path folder;
  private final Sampler sampler;
  private final Vocabulary vocabulary;

  References(Path folder, long seed) {
    this.folder = folder;
    sampler = new Sampler(seed, "references");
    vocabulary = new Vocabulary(sampler);
  }

  /** Writes 20,000 references, fewer at a smaller scale; returns their ids. */
  List<Integer> write(Identifiers ids, double scale) throws IOException {
    var written = new ArrayList<Integer>();
    try (var file = new CsvFile(folder, "references", "id,citation")) {
      for (int i = 0; i < Math.max(20, 20_000 * scale); i++) {
        int id = ids.next();
        written.add(id);
        file.row(id, vocabulary.citation());
      }
    }
    return written;
  }

  void writeLinks(Taxa taxa, List<Integer> referenceIds) throws IOException {
    var ids = new Identifiers();
    try (var file =
        new CsvFile(
            folder,
            "taxon_references",
            "id,taxon_concept_id,reference_id,is_standard,is_cascaded,excluded_taxon_concept_ids")) {
      for (var taxon : taxa.all()) {
        boolean higher = taxon.rank.above(Rank.SPECIES);
        int count = higher ? (sampler.chance(.2) ? 1 : 0) : sampler.between(0, 3);
        var drawn = new LinkedHashSet<Integer>();
        for (int i = 0; i < count; i++) {
          drawn.add(sampler.oneOf(referenceIds));
        }
        for (int reference : drawn) {
          boolean standard = higher || sampler.chance(.2);
          var excluded =
              higher && !taxon.children.isEmpty() && sampler.chance(.1)
                  ? sampler.oneOf(taxon.children).id
                  : null;
          file.row(ids.next(), taxon.id, reference, standard, higher, excluded);
        }
      }
    }
  }
}
