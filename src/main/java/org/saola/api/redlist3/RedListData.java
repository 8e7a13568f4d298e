package org.saola.api.redlist3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.store.index.Selection;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.RedListQuery;
import org.saola.store.redlist.RedListSnapshot;
import tools.jackson.databind.JsonNode;

/** One release as v3 sees it: of each taxon the latest assessment for a region. */
record RedListData(RedListSnapshot snapshot, LocalDate today) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd MMMM yyyy", Locale.ENGLISH);

  /** An assessment with its document. */
  record Found(AssessmentSummary summary, JsonNode document) {}

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
    var stored = snapshot.document(place);
    var before = stored.beforeDate().inflated();
    var day = DAY.format(today).getBytes(UTF_8);
    var after = stored.afterDate().inflated();
    var whole =
        ByteBuffer.allocate(before.length + day.length + after.length)
            .put(before)
            .put(day)
            .put(after)
            .array();
    return new Found(snapshot.summary(place), Json.read(whole));
  }

  /** The document of a taxon that has an assessment or a name. */
  JsonNode taxon(int sisId) {
    return snapshot
        .taxon(sisId)
        .map(document -> Json.read(document.inflated()))
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
