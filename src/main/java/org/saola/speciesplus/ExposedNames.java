package org.saola.speciesplus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.language.CodePointOrder;
import org.saola.taxonomy.TaxonConcept;

/** Which names have a record, and their order in the index (contract 5.2 and 2.2.7). */
final class ExposedNames {
  private ExposedNames() {}

  /**
   * Accepted names, synonyms of an accepted name, deleted names of both kinds. All of CITES_EU come
   * before CMS; then by position, those without last; then by full name and id.
   *
   * @param position of a name in the tree; null for others
   */
  static List<TaxonConcept> inOrder(
      List<TaxonConcept> concepts,
      RelatedNames related,
      Function<TaxonConcept, @Nullable String> position) {
    var exposed = new ArrayList<Placed>();
    for (var concept : concepts) {
      if (exposed(concept, related)) {
        exposed.add(new Placed(concept, position.apply(concept)));
      }
    }
    exposed.sort(
        Comparator.comparing((Placed placed) -> placed.concept().taxonomy())
            .thenComparing(Placed::position, Comparator.nullsLast(CodePointOrder.INSTANCE))
            .thenComparing(placed -> placed.concept().fullName(), CodePointOrder.INSTANCE)
            .thenComparingInt(placed -> placed.concept().id()));
    return exposed.stream().map(Placed::concept).toList();
  }

  private record Placed(TaxonConcept concept, @Nullable String position) {}

  private static boolean exposed(TaxonConcept concept, RelatedNames related) {
    return switch (concept.status()) {
      case ACCEPTED -> true;
      case SYNONYM -> !concept.live() || related.hasAcceptedName(concept);
      case HYBRID, TRADE_NAME, NOT_ACCEPTED -> false;
    };
  }
}
