package org.saola.store.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.store.nameindex.NameIndexPart;
import org.saola.store.nameindex.NamedRedListTaxon;
import org.saola.store.nameindex.NamedTaxon;
import org.saola.store.nameindex.SharedTexts;
import org.saola.store.names.ReleaseNames.NumberedTaxon;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.record.RecordReader;

/**
 * Reads the names of species and infraranks in a release of the Red List. Subpopulations have no
 * names of their own; of several taxa with one name those that were given up are left out.
 */
final class RedListNames {
  private final RedListSnapshot snapshot;
  private final String prefix;
  private final SharedTexts texts = new SharedTexts();

  private RedListNames(RedListSnapshot snapshot, String prefix) {
    this.snapshot = snapshot;
    this.prefix = prefix;
  }

  /** From their index, or from the documents where there is none. */
  static ReleaseNames read(RedListSnapshot snapshot, String prefix) {
    var taxa = snapshot.part(NameIndexPart.PART).read().orElseGet(() -> ofDocuments(snapshot));
    var kept = new RedListNames(snapshot, prefix).kept(taxa);
    return new ReleaseNames(snapshot.release(), prefix, kept, new AssessedFacts(snapshot));
  }

  /** What the index would say. */
  static List<NamedTaxon> ofDocuments(RedListSnapshot snapshot) {
    var texts = new SharedTexts();
    var taxa = new ArrayList<NamedTaxon>();
    snapshot.forEachTaxon((document, _) ->
        NamedRedListTaxon.of(RecordReader.taxon(document), texts).ifPresent(taxa::add));
    return taxa;
  }

  private List<NumberedTaxon> kept(List<NamedTaxon> taxa) {
    Set<String> borne = new HashSet<>();
    taxa.stream().filter(this::latest).map(RedListNames::name).forEach(borne::add);
    return taxa.stream()
        .filter(each -> latest(each) || !borne.contains(name(each)))
        .map(each ->
            new NumberedTaxon(each.number(), each.taxon(prefix, texts.of(category(each.number())))))
        .toList();
  }

  private static String name(NamedTaxon taxon) {
    return taxon.taxon().accepted().name();
  }

  /** Whether any of its assessments is a latest one. */
  private boolean latest(NamedTaxon taxon) {
    return snapshot.hasLatest(taxon.number());
  }

  /** That of the latest global assessment; null for none. */
  private @Nullable String category(int sisId) {
    return IntStream.of(snapshot.placesOfTaxon(sisId))
        .mapToObj(snapshot::summary)
        .filter(AssessmentSummary::latest)
        .filter(each ->
            each.scopes().stream().anyMatch(scope -> Assessment.GLOBAL.equals(scope.code())))
        .findFirst()
        .map(AssessmentSummary::categoryCode)
        .orElse(null);
  }
}
