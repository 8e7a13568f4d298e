package org.saola.web.species;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.species.AssessmentDetails;
import org.saola.species.ListedTaxon;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;
import org.saola.web.species.RangeView.Agreement;
import org.saola.web.species.RangeView.Country;

/** Puts the countries of both lists side by side. */
record RangeViews(Language language) {

  private static final class Found {
    private @Nullable PublishedDistribution speciesPlus;
    private AssessmentDetails.@Nullable Location redList;
  }

  RangeView of(@Nullable ListedTaxon listed, @Nullable AssessmentDetails details) {
    var found = new TreeMap<String, Found>();
    if (listed != null) {
      for (var each : listed.taxon().distributions()) {
        var code = Objects.requireNonNullElse(each.place().isoCode2(), name(each));
        found.computeIfAbsent(code, _ -> new Found()).speciesPlus = each;
      }
    }
    if (details != null) {
      for (var each : details.locations()) {
        // regions of countries, such as CN-QH, are within what is shown already
        if (each.code().length() == 2) {
          found.computeIfAbsent(each.code(), _ -> new Found()).redList = each;
        }
      }
    }
    var countries = new ArrayList<Country>();
    found.forEach((code, each) -> countries.add(country(code, each, listed != null, details)));
    countries.sort(Comparator.comparing(Country::name));
    return new RangeView(countries, listed != null, details != null, WorldMap.box(countries));
  }

  private String name(PublishedDistribution distribution) {
    return Objects.requireNonNullElse(distribution.place().name().in(language), "");
  }

  private Country country(
      String code, Found found, boolean speciesPlusTells, @Nullable AssessmentDetails details) {
    var ours = found.speciesPlus;
    var theirs = found.redList;
    boolean one = speciesPlusTells && details != null && (ours == null || theirs == null);
    return new Country(
        code.length() == 2 ? code : null,
        ours != null ? name(ours) : displayed(code, Objects.requireNonNull(theirs).name()),
        ours == null ? null : String.join(", ", ours.tags()),
        theirs == null ? null : said(theirs),
        agreement(ours, theirs, one));
  }

  private String displayed(String code, String otherwise) {
    var name = Locale.of("", code).getDisplayCountry(Locale.of(language.code()));
    return name.equals(code) ? otherwise : name;
  }

  private static String said(AssessmentDetails.Location location) {
    var presence = Objects.requireNonNullElse(location.presence(), "");
    var origin = location.origin();
    return origin == null || origin.equals("Native") ? presence : presence + ", " + origin;
  }

  private static Agreement agreement(
      @Nullable PublishedDistribution ours,
      AssessmentDetails.@Nullable Location theirs,
      boolean one) {
    var all =
        ((ours == null ? "" : String.join(" ", ours.tags()))
                + " "
                + (theirs == null ? "" : said(theirs)))
            .toLowerCase(Locale.ROOT);
    if (all.contains("introduced")) {
      return Agreement.NEW;
    }
    if (all.matches(".*(?<!possibly )extinct.*")) {
      return Agreement.GONE;
    }
    return one ? Agreement.ONE : Agreement.BOTH;
  }
}
