package org.saola.web.firstpage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.RedListSnapshot;

/** What a release of the Red List says of taxa, looked up by their names. */
final class AssessedTaxa {
  private static final int MOST_LOOKED_AT = 4000;
  private static final int MOST_WORDS = 3;

  private final RedListSnapshot snapshot;

  AssessedTaxa(RedListSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * The latest assessment of a taxon, a global one before others; empty when there is none.
   *
   * @param name genus, species and perhaps infraspecific name
   */
  Optional<ShownAssessment> find(String name) {
    var words = List.of(name.split(" ", -1));
    if (words.size() < 2 || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    var infraName = words.size() == MOST_WORDS ? words.getLast() : null;
    return find(words.getFirst(), words.get(1), infraName);
  }

  private Optional<ShownAssessment> find(String genus, String species, @Nullable String infraName) {
    var sisId = snapshot.sisOf(genus, species, infraName, null);
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
