package org.saola.ingest.website;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.csv.CsvRow;
import org.saola.language.CodePointOrder;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.Taxonomy;

/**
 * The taxa of all files: those of listings by their ids, those that only restrictions or
 * classifications name with ids of their own.
 */
final class WebsiteTaxa {
  private final Map<Integer, WebsiteTaxon> byId = new LinkedHashMap<>();
  private final Map<String, List<WebsiteTaxon>> byName = new HashMap<>();
  private final DerivedNumbers numbers = new DerivedNumbers();
  private int named;
  private int created;

  /** The taxon of a row with an id; an issue when it is another one elsewhere. */
  WebsiteTaxon listed(CsvRow row, int id, WebsiteTaxon read) {
    var known = byId.get(id);
    if (known == null) {
      read.id = id;
      add(read);
      return read;
    }
    if (!known.key().equals(read.key()) || known.taxonomy != read.taxonomy) {
      row.problem(
          "Id",
          Integer.toString(id),
          "is %s (%s, %s) elsewhere; an id is of one taxon"
              .formatted(known.fullName, known.rank, known.taxonomy));
    }
    return known;
  }

  private void add(WebsiteTaxon taxon) {
    byId.put(taxon.id, taxon);
    byName.computeIfAbsent(taxon.key(), _ -> new ArrayList<>()).add(taxon);
  }

  /** The taxon that a row without ids names; created when no file lists it. */
  @Nullable WebsiteTaxon named(CsvRow row, WebsiteTaxon read) {
    var fitting =
        byName.getOrDefault(read.key(), List.of()).stream()
            .filter(known -> known.taxonomy == read.taxonomy && known.agrees(read))
            .toList();
    if (fitting.size() > 1) {
      row.problem(
          "Full Name",
          read.fullName,
          "is the name of several taxa, %s; tell them apart by their classification"
              .formatted(fitting.stream().map(taxon -> taxon.id).toList()));
      return null;
    }
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    read.id = numbers.of(read.taxonomy + " " + read.position() + " " + read.rank);
    add(read);
    named++;
    return read;
  }

  /** Creates the taxa that others name above them without a row; once all rows are read. */
  void createParents() {
    var missing = new TreeMap<String, WebsiteTaxon>(CodePointOrder.INSTANCE);
    for (var taxon : all()) {
      for (int depth = 0; depth < WebsiteTaxon.LADDER.size(); depth++) {
        var above = taxon.above(depth);
        if (above != null && find(above) == null) {
          missing.putIfAbsent(above.taxonomy + " " + above.position(), above);
        }
      }
    }
    missing.forEach((position, taxon) -> {
      taxon.id = numbers.of(position + " " + taxon.rank);
      add(taxon);
      created++;
    });
  }

  private @Nullable WebsiteTaxon find(WebsiteTaxon like) {
    return byName.getOrDefault(like.key(), List.of()).stream()
        .filter(known -> known.taxonomy == like.taxonomy && known.agrees(like))
        .findFirst()
        .orElse(null);
  }

  List<WebsiteTaxon> all() {
    return List.copyOf(byId.values());
  }

  /** How many only restrictions and decisions name. */
  int namedOnly() {
    return named;
  }

  /** How many only the classification of others names. */
  int parents() {
    return created;
  }

  /** The tree of CITES and the EU. */
  Classification classification() {
    var concepts = new ArrayList<TaxonConcept>();
    all().stream()
        .filter(taxon -> taxon.taxonomy == Taxonomy.CITES_EU)
        .sorted(Comparator.comparing((WebsiteTaxon taxon) -> taxon.rank))
        .forEach(taxon -> concepts.add(concept(taxon)));
    return Classification.of(Taxonomy.CITES_EU, concepts);
  }

  private TaxonConcept concept(WebsiteTaxon taxon) {
    var parent = parent(taxon);
    return new TaxonConcept(
        taxon.id,
        taxon.taxonomy,
        parent == null ? null : parent.id,
        taxon.rank,
        taxon.fullName,
        taxon.author,
        NameStatus.ACCEPTED,
        null,
        null,
        Instant.EPOCH,
        null,
        null);
  }

  private @Nullable WebsiteTaxon parent(WebsiteTaxon taxon) {
    if (taxon.rank.compareTo(Rank.SPECIES) > 0) {
      var words = taxon.fullName.split(" ", 3);
      var species = words.length < 3 ? "" : words[0] + " " + words[1];
      var found = find(new WebsiteTaxon(taxon.taxonomy, Rank.SPECIES, species, taxon.higher));
      if (found != null) {
        return found;
      }
    }
    for (int depth = WebsiteTaxon.LADDER.size() - 1; depth >= 0; depth--) {
      var above = taxon.above(depth);
      var found = above == null ? null : find(above);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
