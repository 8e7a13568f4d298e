package org.saola.web.species;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.species.AssessmentDetails;
import org.saola.species.EvaluatedTaxon;
import org.saola.species.ListedTaxon;
import org.saola.species.Species;
import org.saola.species.SpeciesKey;
import org.saola.species.TaxonNames;

/** The documents of one page, each read once; for one thread, may block. */
final class TaxonReading {
  private final LocalDate today;
  private final Map<SpeciesKey, TaxonNames> names = new HashMap<>();
  private final Map<SpeciesKey, Map<Integer, AssessmentDetails>> details = new HashMap<>();

  /** A taxon of a Red List with what an assessment of it tells. */
  record Assessed(EvaluatedTaxon taxon, AssessmentDetails details) {}

  TaxonReading(LocalDate today) {
    this.today = today;
  }

  TaxonNames names(Species.Taxon taxon) {
    return names.computeIfAbsent(
        taxon.key(),
        _ ->
            switch (taxon) {
              case ListedTaxon listed -> TaxonNames.of(listed);
              case EvaluatedTaxon evaluated -> TaxonNames.of(evaluated);
            });
  }

  AssessmentDetails details(EvaluatedTaxon taxon, int assessment) {
    return details
        .computeIfAbsent(taxon.key(), _ -> new HashMap<>())
        .computeIfAbsent(assessment, id -> taxon.details(id, today));
  }

  /** The assessment that is told most of: the first in force; null when none was. */
  @Nullable Assessed details(List<EvaluatedTaxon> taxa) {
    return taxa.stream()
        .filter(taxon -> !taxon.status().scopes().isEmpty())
        .map(taxon ->
            new Assessed(
                taxon, details(taxon, taxon.status().scopes().getFirst().assessment().id())))
        .findFirst()
        .orElse(null);
  }
}
