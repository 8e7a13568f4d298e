package org.saola.bench.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.bench.generator.Taxon.Rank;

/** Writes all names: the trees, synonyms, hybrids, trade names, deleted ones, common names. */
final class Names {
  private static final List<String> LANGUAGES =
      List.of(
          "EN", "EN", "EN", "FR", "FR", "ES", "ES", "DE", "SV", "NL", "IT", "PT", "RU", "JA", "ZH",
          "FI", "DA", "PL", "CS", "HU");

  private final Path folder;
  private final Identifiers ids;
  private final double scale;
  private final Sampler sampler;
  private final Vocabulary vocabulary;

  Names(Path folder, Identifiers ids, long seed, double scale) {
    this.folder = folder;
    this.ids = ids;
    this.scale = scale;
    sampler = new Sampler(seed, "names");
    vocabulary = new Vocabulary(sampler);
  }

  void write(Taxa taxa) throws IOException {
    try (var concepts =
            new CsvFile(
                folder,
                "taxon_concepts",
                "id,taxonomy,parent_id,rank,full_name,author_year,name_status,taxonomic_position,"
                    + "created_at,updated_at,dependents_updated_at,deleted_at");
        var relationships =
            new CsvFile(
                folder, "taxon_relationships", "taxon_concept_id,other_taxon_concept_id,type")) {
      for (var taxon : taxa.checklist()) {
        live(concepts, taxon, "CITES_EU");
      }
      for (var taxon : taxa.migratory()) {
        live(concepts, taxon, "CMS");
      }
      var species = taxa.checklist().stream().filter(t -> !t.rank.above(Rank.SPECIES)).toList();
      related(concepts, relationships, species, 17_500, "S");
      related(concepts, relationships, species, 300, "H");
      related(concepts, relationships, species, 200, "T");
      mapped(relationships, taxa);
      deleted(concepts);
    }
    commonNames(taxa);
  }

  private void live(CsvFile concepts, Taxon taxon, String taxonomy) throws IOException {
    var parentId = taxon.parent == null ? null : taxon.parent.id;
    var author = taxon.rank.above(Rank.GENUS) ? null : vocabulary.author();
    stamped(
        concepts,
        new @Nullable Object[] {
          taxon.id,
          taxonomy,
          parentId,
          taxon.rank,
          taxon.name,
          author,
          taxon.accepted ? "A" : "N",
          taxon.position
        });
  }

  private void stamped(CsvFile concepts, @Nullable Object[] name) throws IOException {
    var cells = new ArrayList<@Nullable Object>(Arrays.asList(name));
    cells.add(sampler.moment(2005, 2012));
    cells.add(sampler.moment(2013, 2024));
    cells.add(sampler.chance(.6) ? sampler.moment(2012, 2024) : null);
    cells.add(null);
    concepts.row(cells.toArray());
  }

  /** Names outside the tree that belong to one accepted name, sometimes to two. */
  private void related(
      CsvFile concepts, CsvFile relationships, List<Taxon> species, int fullCount, String status)
      throws IOException {
    var type =
        switch (status) {
          case "S" -> "HAS_SYNONYM";
          case "H" -> "HAS_HYBRID";
          default -> "HAS_TRADE_NAME";
        };
    for (int i = 0; i < fullCount * scale; i++) {
      var accepted = sampler.oneOf(species);
      int id = ids.next();
      var name = (status.equals("H") ? " × " : " ") + vocabulary.epithet();
      stamped(
          concepts,
          new @Nullable Object[] {
            id,
            "CITES_EU",
            null,
            accepted.rank,
            vocabulary.properName() + name,
            vocabulary.author(),
            status,
            null
          });
      relationships.row(accepted.id, id, type);
      var second = sampler.oneOf(species);
      if (second != accepted && sampler.chance(.04)) {
        relationships.row(second.id, id, type);
      }
    }
  }

  /** Half of the migratory species correspond to a species of the other taxonomy. */
  private void mapped(CsvFile relationships, Taxa taxa) throws IOException {
    for (var taxon : taxa.migratory()) {
      if (taxon.rank == Rank.SPECIES && sampler.chance(.5)) {
        relationships.row(sampler.oneOf(taxa.species()).id, taxon.id, "EQUAL_TO");
      }
    }
  }

  private void deleted(CsvFile concepts) throws IOException {
    for (int i = 0; i < 1_000 * scale; i++) {
      concepts.row(
          ids.next(),
          "CITES_EU",
          null,
          Rank.SPECIES,
          vocabulary.properName() + " " + vocabulary.epithet(),
          vocabulary.author(),
          sampler.chance(.6) ? "A" : "S",
          null,
          null,
          null,
          null,
          sampler.moment(2013, 2024));
    }
  }

  /** Animals have many names, plants few. */
  private void commonNames(Taxa taxa) throws IOException {
    try (var names = new CsvFile(folder, "common_names", "taxon_concept_id,language,name")) {
      for (var taxon : taxa.all()) {
        int count =
            taxon.plant() ? (sampler.chance(.4) ? sampler.skewed(3) : 0) : sampler.skewed(13);
        for (int i = 0; i < count; i++) {
          var language = sampler.chance(.02) ? null : sampler.oneOf(LANGUAGES);
          names.row(taxon.id, language, vocabulary.commonName());
        }
      }
    }
  }
}
