package org.saola.bench.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.bench.generator.Taxon.Rank;

/**
 * Writes countries and distributions. The taxa of a genus live close together: in a window of the
 * list of countries.
 */
final class Places {
  private static final List<String> TAGS =
      List.of(
          "extinct",
          "extinct (?)",
          "distribution uncertain",
          "introduced",
          "introduced (?)",
          "reintroduced");
  private static final int WINDOW = 40;

  private final Path folder;
  private final Identifiers ids = new Identifiers();
  private final Sampler sampler;

  /** Ids of all countries, in alphabetical order of their codes. */
  final List<Integer> countries = new ArrayList<>();

  Places(Path folder, long seed) {
    this.folder = folder;
    sampler = new Sampler(seed, "places");
  }

  void writeGeoEntities() throws IOException {
    try (var file =
        new CsvFile(folder, "geo_entities", "id,iso_code2,type,name_en,name_es,name_fr")) {
      var codes = Locale.getISOCountries();
      for (int i = 0; i < codes.length; i++) {
        var country = Locale.of("", codes[i]);
        countries.add(i + 1);
        file.row(
            i + 1,
            codes[i],
            i % 7 == 6 ? "TERRITORY" : "COUNTRY",
            country.getDisplayCountry(Locale.ENGLISH),
            country.getDisplayCountry(Locale.of("es")),
            country.getDisplayCountry(Locale.FRENCH));
      }
    }
  }

  /** Draws the places of every taxon and writes its distributions. */
  void writeDistributions(Taxa taxa, List<Integer> referenceIds) throws IOException {
    try (var file =
        new CsvFile(
            folder, "distributions", "id,taxon_concept_id,geo_entity_id,tags,reference_ids")) {
      int home = 0;
      for (var taxon : taxa.all()) {
        if (taxon.rank == Rank.GENUS) {
          home = sampler.between(0, countries.size() - 1);
        }
        taxon.places = draw(taxon, home);
        for (int place : taxon.places) {
          file.row(ids.next(), taxon.id, place, tags(), references(referenceIds));
        }
      }
    }
  }

  private List<Integer> draw(Taxon taxon, int home) {
    if (taxon.rank.above(Rank.SPECIES)) {
      return List.of();
    }
    double mean = taxon.plant() ? 8.3 : 15.5;
    int count = sampler.skewed(taxon.rank == Rank.SPECIES ? mean : 3);
    var drawn = new ArrayList<Integer>();
    for (int i = 0; i < count; i++) {
      int offset = sampler.between(0, Math.max(WINDOW, 2 * count));
      int place = countries.get((home + offset) % countries.size());
      if (!drawn.contains(place)) {
        drawn.add(place);
      }
    }
    return drawn;
  }

  private @Nullable String tags() {
    if (!sampler.chance(.12)) {
      return null;
    }
    var first = sampler.oneOf(TAGS);
    var second = sampler.oneOf(TAGS);
    return first.equals(second) || sampler.chance(.85) ? first : first + "|" + second;
  }

  private @Nullable String references(List<Integer> referenceIds) {
    int count = sampler.between(0, 10) * 3 / 10;
    if (count == 0) {
      return null;
    }
    var drawn = new Integer[count];
    Arrays.setAll(drawn, _ -> sampler.oneOf(referenceIds));
    return Arrays.stream(drawn).distinct().map(String::valueOf).collect(Collectors.joining("|"));
  }
}
