package org.saola.web.species;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.species.AssessmentDetails;
import org.saola.species.EvaluatedTaxon;
import org.saola.species.ListedTaxon;
import org.saola.species.TaxonNames;
import org.saola.web.species.NamesView.Common;
import org.saola.web.species.NamesView.Reference;
import org.saola.web.species.NamesView.Synonym;

/** Puts the names of several lists together. */
final class NameViews {
  private static final String SPECIES_PLUS = "Species+";
  private static final String RED_LIST = "Red List";

  /** The three-letter codes of the Red List that have one of two letters, for those seen most. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("eng", "en"),
          Map.entry("spa", "es"),
          Map.entry("fre", "fr"),
          Map.entry("fra", "fr"),
          Map.entry("ger", "de"),
          Map.entry("deu", "de"),
          Map.entry("por", "pt"),
          Map.entry("ita", "it"),
          Map.entry("dut", "nl"),
          Map.entry("nld", "nl"),
          Map.entry("rus", "ru"),
          Map.entry("chi", "zh"),
          Map.entry("zho", "zh"),
          Map.entry("jpn", "ja"),
          Map.entry("ara", "ar"),
          Map.entry("vie", "vi"),
          Map.entry("swe", "sv"),
          Map.entry("dan", "da"),
          Map.entry("pol", "pl"),
          Map.entry("hin", "hi"),
          Map.entry("swa", "sw"));

  private NameViews() {}

  private record Spoken(@Nullable String language, String name) {}

  static NamesView of(Shown shown, TaxonReading reading) {
    var common = new LinkedHashMap<Spoken, Set<String>>();
    var synonyms = new LinkedHashMap<String, Set<String>>();
    for (var taxon : shown.same()) {
      var list =
          switch (taxon) {
            case ListedTaxon _ -> SPECIES_PLUS;
            case EvaluatedTaxon _ -> RED_LIST;
          };
      add(reading.names(taxon), list, common, synonyms);
    }
    return new NamesView(
        common.entrySet().stream()
            .map(each ->
                new Common(
                    each.getKey().language(), each.getKey().name(), List.copyOf(each.getValue())))
            .toList(),
        synonyms.entrySet().stream()
            .map(each -> new Synonym(each.getKey(), List.copyOf(each.getValue())))
            .toList());
  }

  private static void add(
      TaxonNames names,
      String list,
      Map<Spoken, Set<String>> common,
      Map<String, Set<String>> synonyms) {
    for (var each : names.commonNames()) {
      common
          .computeIfAbsent(
              new Spoken(code(each.language()), each.name().replace('\u2019', '\'')),
              _ -> new LinkedHashSet<>())
          .add(list);
    }
    for (var each : names.synonyms()) {
      synonyms.computeIfAbsent(each, _ -> new LinkedHashSet<>()).add(list);
    }
  }

  private static @Nullable String code(@Nullable String language) {
    if (language == null) {
      return null;
    }
    var lower = language.toLowerCase(Locale.ROOT);
    return SHORT.getOrDefault(lower, lower);
  }

  static List<Reference> references(
      @Nullable ListedTaxon listed, @Nullable AssessmentDetails details) {
    var all = new ArrayList<Reference>();
    Stream.ofNullable(listed)
        .flatMap(taxon -> taxon.taxon().references().stream())
        .forEach(each -> all.add(new Reference(each.citation(), SPECIES_PLUS, each.standard())));
    Stream.ofNullable(details)
        .flatMap(each -> each.references().stream())
        .forEach(each -> all.add(new Reference(each, RED_LIST, false)));
    return all;
  }
}
