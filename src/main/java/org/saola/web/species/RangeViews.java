package org.saola.web.species;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.places.CountryName;
import org.saola.species.AssessmentDetails.Location;
import org.saola.species.ListedTaxon;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;
import org.saola.status.Coverage;
import org.saola.web.part.Telling;
import org.saola.web.part.WorldMap;
import org.saola.web.species.RangeView.Agreement;
import org.saola.web.species.RangeView.Country;
import org.saola.web.species.TaxonReading.Assessed;

/** Puts the countries of both lists side by side. */
record RangeViews(Language language) {
  private static final int LEAST_MAP = 150;

  private static final class Found {
    private final List<PublishedDistribution> speciesPlus = new ArrayList<>();
    private final List<Location> redList = new ArrayList<>();
  }

  RangeView of(@Nullable ListedTaxon listed, @Nullable Assessed assessed) {
    var found = new TreeMap<String, Found>();
    if (listed != null) {
      for (var each : listed.taxon().distributions()) {
        var code = Objects.requireNonNullElse(each.place().isoCode2(), name(each));
        found.computeIfAbsent(code, _ -> new Found()).speciesPlus.add(each);
      }
    }
    if (assessed != null) {
      for (var each : assessed.details().locations()) {
        // regions of countries, such as CN-QH, are within what is shown already
        if (each.code().length() == 2) {
          found.computeIfAbsent(each.code(), _ -> new Found()).redList.add(each);
        }
      }
    }
    var ours = telling(listed == null ? null : listed.coverage(), hasListed(found.values()));
    var theirs =
        telling(
            assessed == null ? null : assessed.taxon().coverage(),
            found.values().stream().anyMatch(each -> !each.redList.isEmpty()));
    var countries = new ArrayList<Country>();
    found.forEach((code, each) -> countries.add(country(code, each, ours, theirs)));
    countries.sort(
        Comparator.comparing(Country::name, Collator.getInstance(Locale.of(language.code()))));
    return new RangeView(
        countries, ours, theirs, WorldMap.box(RangeView.codes(countries), LEAST_MAP));
  }

  private static boolean hasListed(Collection<Found> found) {
    return found.stream().anyMatch(each -> !each.speciesPlus.isEmpty());
  }

  private static Telling telling(@Nullable Coverage coverage, boolean any) {
    return coverage == null ? Telling.NOTHING : Telling.of(coverage, any);
  }

  private String name(PublishedDistribution distribution) {
    return Objects.requireNonNullElse(distribution.place().name().in(language), "");
  }

  private Country country(String code, Found found, Telling ours, Telling theirs) {
    var listed = found.speciesPlus.stream().map(PublishedDistribution::tags).toList();
    var assessed = found.redList.stream().map(RangeViews::words).toList();
    return new Country(
        code.length() == 2 ? code : null,
        displayed(code, found),
        words(listed),
        words(assessed),
        agreement(listed, found.redList.stream().map(RangeViews::judged).toList(), ours, theirs));
  }

  /** As on all pages; a list's own name for what has no code of ISO 3166. */
  private String displayed(String code, Found found) {
    var name = CountryName.of(code, language);
    if (code.length() == 2 && !name.equals(code)) {
      return name;
    }
    return found.speciesPlus.isEmpty()
        ? found.redList.getFirst().name()
        : name(found.speciesPlus.getFirst());
  }

  /** That it is native goes without saying, where something else is said. */
  private static List<String> words(Location location) {
    return Stream.of(location.presence(), location.origin())
        .filter(Objects::nonNull)
        .filter(word -> location.presence() == null || !word.equals("Native"))
        .toList();
  }

  /** Where it is from does not say that it lives there. */
  static List<String> judged(Location location) {
    return location.presence() == null ? List.of() : words(location);
  }

  /** All words of a country, each once; null when it is not named. */
  private static @Nullable List<String> words(List<List<String>> rows) {
    return rows.isEmpty() ? null : rows.stream().flatMap(List::stream).distinct().toList();
  }

  private static Agreement agreement(
      List<List<String>> listed, List<List<String>> assessed, Telling ours, Telling theirs) {
    if (listed.isEmpty()) {
      return CountryPresence.assessed(assessed).alone(ours.tells());
    }
    return assessed.isEmpty()
        ? CountryPresence.listed(listed).alone(theirs.tells())
        : CountryPresence.listed(listed).with(CountryPresence.assessed(assessed));
  }
}
