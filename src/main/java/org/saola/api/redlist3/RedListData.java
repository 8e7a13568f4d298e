package org.saola.api.redlist3;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.redlist.RedListCitation;
import org.saola.redlist.RedListTaxon.Name;
import org.saola.store.index.Selection;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.RedListQuery;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.excerpt.ExcerptPart;
import org.saola.store.redlist.excerpt.Excerpts;
import org.saola.store.redlist.excerpt.TaxonExcerpt;
import org.saola.store.redlist.record.RecordReader;

/** One release as v3 sees it: of each taxon the latest assessment for a region. */
record RedListData(RedListSnapshot snapshot, LocalDate today) {
  /** An assessment, and what lists say of it. */
  record Found(AssessmentSummary summary, Assessment assessment) {}

  /** The latest assessment of a taxon for a scope. */
  Optional<Found> latest(int sisId, String scopeCode) {
    return Arrays.stream(snapshot.placesOfTaxon(sisId))
        .filter(place -> {
          var summary = snapshot.summary(place);
          return summary.latest() && isFor(summary, scopeCode);
        })
        .mapToObj(this::load)
        .findFirst();
  }

  static boolean isFor(AssessmentSummary summary, String scopeCode) {
    return summary.scopes().stream().anyMatch(scope -> scopeCode.equals(scope.code()));
  }

  Found load(int place) {
    return new Found(snapshot.summary(place), snapshot.document(place).assessment());
  }

  /** A citation as it is today. */
  String citation(Assessment assessment) {
    return RedListCitation.accessed(assessment.citation(), today);
  }

  /**
   * What lists say of taxa, each of which has a document.
   *
   * @param sisIds each once
   */
  Map<Integer, TaxonExcerpt> listed(int[] sisIds) {
    var listed = new HashMap<Integer, TaxonExcerpt>();
    var stored = snapshot.part(ExcerptPart.PART).flatMap(Excerpts::taxa);
    if (stored.isPresent()) {
      Arrays.stream(sisIds)
          .forEach(sisId -> listed.put(sisId, stored.get().find(sisId).orElseThrow()));
    } else {
      snapshot.forEachTaxon(
          sisIds,
          (document, sisId) ->
              listed.put(sisId, TaxonExcerpt.of(RecordReader.taxon(document).name())));
    }
    return listed;
  }

  /** What a taxon is called that has an assessment or a name. */
  Name taxon(int sisId) {
    return snapshot
        .taxon(sisId)
        .map(document -> RecordReader.taxon(document.inflated()).name())
        .orElseThrow(() -> new IllegalStateException("no document of taxon " + sisId));
  }

  /**
   * The latest assessments for a scope, of all taxa or of species only.
   *
   * @param facet the list that they belong to; null = any
   */
  Selection latest(@Nullable Facet facet, String scopeCode, boolean speciesOnly) {
    return snapshot.select(
        RedListQuery.of(facet).latest(true).forScope(scopeCode).speciesOnly(speciesOnly).build());
  }
}
