package org.saola.store.names;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.store.nameindex.NameIndexPart;
import org.saola.store.nameindex.NamedRedListTaxon;
import org.saola.store.nameindex.NamedTaxon;
import org.saola.store.nameindex.SharedTexts;
import org.saola.store.names.ReleaseNames.NumberedTaxon;
import org.saola.store.redlist.AssessmentTable;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.record.RecordReader;

/**
 * Reads the names of species and infraranks in a release of the Red List. Subpopulations have no
 * names of their own; of several taxa with one name those that were given up are left out.
 */
final class RedListNames {
  private final RedListSnapshot snapshot;
  private final AssessmentTable assessments;

  /** By the numbers of scopes. */
  private final boolean[] global;

  private final String prefix;
  private final SharedTexts texts = new SharedTexts();

  private RedListNames(RedListSnapshot snapshot, String prefix) {
    this.snapshot = snapshot;
    this.assessments = snapshot.index().assessments();
    this.global = assessments.scopesWith(Assessment.GLOBAL);
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
    var byLatest = taxa.stream().collect(partitioningBy(this::latest));
    var latest = Objects.requireNonNull(byLatest.get(true));
    var others = Objects.requireNonNull(byLatest.get(false));
    var borne = latest.stream().map(RedListNames::name).collect(toSet());
    return Stream.concat(
            latest.stream(), others.stream().filter(each -> !borne.contains(name(each))))
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
        .filter(assessments::latest)
        .filter(place -> global[assessments.scopesNumber(place)])
        .mapToObj(assessments::category)
        .findFirst()
        .orElse(null);
  }
}
