package org.saola.check;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a list holds, by the words that people write above it. */
public enum ColumnRole {
  NAME(
      "name",
      "scientificname",
      "speciesname",
      "taxon",
      "taxonname",
      "binomial",
      "binomialname",
      "canonicalname",
      "latinname",
      "nombre",
      "nombrecientifico",
      "nom",
      "nomscientifique",
      "wissenschaftlichername",
      "artname",
      "especie",
      "espece",
      "art"),
  GENUS("genus", "genero", "genre", "gattung"),
  SPECIES("species", "specificepithet", "speciesepithet", "epithet", "epiteto", "epithete"),
  INFRASPECIES("infraspecificepithet", "infraspecies", "subspecies", "subspecie", "sousespece"),
  AUTHOR(
      "author",
      "authors",
      "authority",
      "authoryear",
      "scientificnameauthorship",
      "autor",
      "auteur"),
  KINGDOM("kingdom", "reino", "regne"),
  FAMILY("family", "familia", "famille", "familie"),
  RANK("rank", "taxonrank", "rango", "rang"),
  COUNTRY(
      "country",
      "countrycode",
      "pais",
      "pays",
      "land",
      "iso",
      "iso2",
      "isocode",
      "days",
      "countryoforigin",
      "exporter"),
  DATE("date", "eventdate", "day", "fecha", "datum", "collectiondate", "datecollected"),
  CITES_DECISION("citesdecision"),
  IUCN_DECISION("iucndecision");

  private final Set<String> words;

  ColumnRole(String... words) {
    this.words = Set.of(words);
  }

  /** The role that a head of a column tells. */
  static Optional<ColumnRole> of(String head) {
    var word = folded(head);
    return Arrays.stream(values()).filter(role -> role.words.contains(word)).findFirst();
  }

  /** Letters and digits alone, small and without marks. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** As the parameter that names its column. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT) + "_column";
  }
}
