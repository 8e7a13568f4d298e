package org.saola.web.species;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.language.LanguageCode;
import org.saola.species.AssessmentDetails;
import org.saola.species.EvaluatedTaxon;
import org.saola.species.ListedTaxon;
import org.saola.species.TaxonNames;
import org.saola.web.page.Words;
import org.saola.web.species.NamesView.Common;
import org.saola.web.species.NamesView.Reference;
import org.saola.web.species.NamesView.Synonym;

/** Puts the names of several lists together. */
final class NameViews {
  private static final String SPECIES_PLUS = "list.speciesplus";
  private static final String RED_LIST = "list.redlist";

  private NameViews() {}

  private record Spoken(@Nullable String language, String name) {}

  static NamesView of(Shown shown, TaxonReading reading, Words words) {
    var common = new LinkedHashMap<Spoken, Set<String>>();
    var synonyms = new LinkedHashMap<String, Set<String>>();
    for (var taxon : shown.same()) {
      var list =
          switch (taxon) {
            case ListedTaxon _ -> SPECIES_PLUS;
            case EvaluatedTaxon _ -> RED_LIST;
          };
      add(reading.names(taxon), words.text(list), common, synonyms);
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
      var language = each.language();
      common
          .computeIfAbsent(
              new Spoken(
                  language == null ? null : LanguageCode.of(language),
                  each.name().replace('\u2019', '\'')),
              _ -> new LinkedHashSet<>())
          .add(list);
    }
    for (var each : names.synonyms()) {
      synonyms.computeIfAbsent(each, _ -> new LinkedHashSet<>()).add(list);
    }
  }

  static List<Reference> references(
      @Nullable ListedTaxon listed, @Nullable AssessmentDetails details, Words words) {
    var all = new ArrayList<Reference>();
    Stream.ofNullable(listed)
        .flatMap(taxon -> taxon.taxon().references().stream())
        .forEach(each ->
            all.add(new Reference(each.citation(), words.text(SPECIES_PLUS), each.standard())));
    Stream.ofNullable(details)
        .flatMap(each -> each.references().stream())
        .forEach(each -> all.add(new Reference(each, words.text(RED_LIST), false)));
    return all;
  }
}
