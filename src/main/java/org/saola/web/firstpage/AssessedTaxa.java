package org.saola.web.firstpage;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.saola.redlist.Assessment;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.RedListSnapshot;

/** What a release of the Red List says of taxa, looked up by their names. */
final class AssessedTaxa {
  private static final int MOST_LOOKED_AT = 4000;

  private final RedListSnapshot snapshot;

  AssessedTaxa(RedListSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The latest assessment of the taxon of a name, a global one before others; empty for none. */
  Optional<ShownAssessment> find(String name) {
    var sisId = snapshot.exactNames().taxon(name);
    if (sisId.isEmpty()) {
      return Optional.empty();
    }
    var latest =
        Arrays.stream(snapshot.placesOfTaxon(sisId.getAsInt()))
            .mapToObj(snapshot::summary)
            .filter(AssessmentSummary::latest)
            .toList();
    return latest.stream()
        .filter(AssessedTaxa::global)
        .findFirst()
        .or(() -> latest.stream().findFirst())
        .map(AssessedTaxa::shown);
  }

  private static boolean global(AssessmentSummary summary) {
    return summary.scopes().stream().anyMatch(scope -> Assessment.GLOBAL.equals(scope.code()));
  }

  private static ShownAssessment shown(AssessmentSummary summary) {
    return new ShownAssessment(
        summary.sisTaxonId(), summary.assessmentId(), summary.categoryCode());
  }

  /** The first species that has a latest assessment and is found by its name. */
  Optional<ShownTaxon> first() {
    return IntStream.range(0, Math.min(snapshot.size(), MOST_LOOKED_AT))
        .mapToObj(snapshot::summary)
        .filter(summary -> summary.latest() && summary.level() == Level.SPECIES)
        .map(AssessmentSummary::scientificName)
        .flatMap(name -> find(name).map(found -> ShownTaxon.of(name, found)).stream())
        .findFirst();
  }
}
