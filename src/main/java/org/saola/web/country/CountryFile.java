package org.saola.web.country;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.http.path.PathPattern;
import org.saola.web.country.CountryView.Resident;
import org.saola.web.country.CountryView.Tags;
import org.saola.web.part.CategoryBar;
import org.saola.web.part.TableFile;
import org.saola.web.part.Telling;

/**
 * What is asked for as a file: all countries, or the species of one.
 *
 * @param country its code; null for all countries
 * @param form {@code csv} or {@code json}
 */
record CountryFile(@Nullable String country, String form) {
  private static final PathPattern ALL =
      PathPattern.of(CountryPages.BASE + "/countries.{form:csv|json}");
  private static final PathPattern SPECIES =
      PathPattern.of(CountryPages.BASE + "/{code}/species.{form:csv|json}");

  /** The file of a path; empty when it is none. */
  static Optional<CountryFile> of(String path) {
    return Optional.ofNullable(ALL.match(path))
        .or(() -> Optional.ofNullable(SPECIES.match(path)))
        .map(
            named -> new CountryFile(named.get("code"), Objects.requireNonNull(named.get("form"))));
  }

  static TableFile table(CountriesView view) {
    var table =
        TableFile.of("iso_code", "country", "species", "threatened").and(CategoryBar.columns());
    for (var row : view.rows()) {
      var cells =
          new ArrayList<Object>(List.of(row.code(), row.name(), row.species(), row.threatened()));
      cells.addAll(row.bar().counts());
      table.row(cells);
    }
    return table;
  }

  static TableFile table(Stream<Resident> species) {
    return TableFile.of(
            "key",
            "scientific_name",
            "common_name",
            "category",
            "cites_key",
            "cites",
            "red_list_says",
            "red_list",
            "species_plus_says",
            "species_plus")
        .then(species.map(CountryFile::cells));
  }

  private static List<@Nullable String> cells(Resident resident) {
    var taxon = resident.taxon();
    var law = resident.law();
    return Arrays.asList(
        taxon.id(),
        taxon.accepted().name(),
        known(resident.commonName()),
        taxon.status().isEmpty() ? "NE" : taxon.status(),
        law == null ? null : law.id(),
        law == null ? null : known(law.status()),
        says(resident.redList()),
        words(resident.redList()),
        says(resident.speciesPlus()),
        words(resident.speciesPlus()));
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Whether a list names the country, as a code. */
  private static String says(Tags tags) {
    if (tags.words() != null) {
      return "named";
    }
    return tags.telling() == Telling.ALL ? "not_named" : "unknown";
  }

  private static @Nullable String words(Tags tags) {
    return tags.words() == null ? null : known(String.join(", ", tags.words()));
  }
}
