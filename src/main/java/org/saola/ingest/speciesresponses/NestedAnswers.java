package org.saola.ingest.speciesresponses;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.speciesplus.TaxonDependents;
import org.saola.ingest.speciesplus.TranslatedTexts;
import org.saola.ingest.speciesresponses.RecordedRequest.Endpoint;
import org.saola.ingest.speciesresponses.RecordedRequest.Scope;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedReference;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;

/**
 * Joins what several answers tell about one taxon. An answer of all scopes decides which rows there
 * are; narrower ones then only add texts. Where no such answer was recorded, rows of all answers
 * count.
 */
final class NestedAnswers {
  private final List<NestedArrays> answers;
  private final TranslatedTexts texts;

  NestedAnswers(List<NestedArrays> answers, TranslatedTexts texts) {
    this.answers =
        answers.stream()
            .sorted(
                comparing((NestedArrays answer) -> answer.request().scope())
                    .thenComparing(answer -> answer.request().language()))
            .toList();
    this.texts = texts;
  }

  /** All that is known; the listings of the index where no legislation was recorded. */
  TaxonDependents join(List<Listing> indexCitesListings, List<Listing> indexEuListings) {
    return new TaxonDependents(
        has(Endpoint.CITES_LEGISLATION)
            ? joinListings(TaxonDependents::citesListings)
            : indexCitesListings,
        join(TaxonDependents::citesQuotas, PublishedQuota::id, texts::fillQuotas),
        join(TaxonDependents::citesSuspensions, PublishedSuspension::id, texts::fillSuspensions),
        has(Endpoint.EU_LEGISLATION) ? joinListings(TaxonDependents::euListings) : indexEuListings,
        join(TaxonDependents::euDecisions, PublishedDecision::id, texts::fillDecisions),
        join(TaxonDependents::distributions, PublishedDistribution::id, texts::fillDistributions),
        join(TaxonDependents::references, PublishedReference::id, (base, _) -> base));
  }

  private boolean has(Endpoint endpoint) {
    return answers.stream().anyMatch(answer -> answer.request().endpoint() == endpoint);
  }

  private List<Listing> joinListings(Function<TaxonDependents, List<Listing>> part) {
    return join(part, Listing::id, texts::fillListings);
  }

  private <T> List<T> join(
      Function<TaxonDependents, List<T>> part,
      Function<T, @Nullable Integer> id,
      BinaryOperator<List<T>> fill) {
    var rows = List.<T>of();
    boolean complete = false;
    for (var answer : answers) {
      var more = part.apply(answer.dependents());
      rows = fill.apply(rows, more);
      boolean all = answer.request().scope() == Scope.ALL;
      if (all || !complete) {
        rows = withNew(rows, more, id);
      }
      complete |= all && !more.isEmpty();
    }
    return rows;
  }

  private static <T> List<T> withNew(
      List<T> rows, List<T> more, Function<T, @Nullable Integer> id) {
    var ids = new HashSet<@Nullable Integer>();
    rows.forEach(row -> ids.add(id.apply(row)));
    var joined = new ArrayList<>(rows);
    for (var row : more) {
      if (!ids.contains(id.apply(row))) {
        joined.add(row);
      }
    }
    return joined;
  }
}
