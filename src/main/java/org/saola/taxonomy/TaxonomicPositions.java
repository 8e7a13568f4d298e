package org.saola.taxonomy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.saola.language.CodePointOrder;

/**
 * The dotted strings that sort taxa in taxonomic order (contract 5.3). Positions that come with the
 * names win; the others follow from the parent's position and the place of the name among its
 * siblings. Plants differ: ranks above the family share the kingdom's position, and families are
 * counted through the whole kingdom.
 */
public final class TaxonomicPositions {
  private static final String PLANTS = "Plantae";
  private static final Comparator<Taxon> BY_NAME =
      Comparator.<Taxon, String>comparing(
              taxon -> taxon.concept().fullName(), CodePointOrder.INSTANCE)
          .thenComparingInt(Taxon::id);

  private final String[] positions;

  /** Counted from 1, by name. */
  private final int[] placesAmongSiblings;

  private TaxonomicPositions(int size) {
    positions = new String[size];
    placesAmongSiblings = new int[size];
  }

  public static TaxonomicPositions of(Classification classification) {
    var result = new TaxonomicPositions(classification.size());
    var taxa = classification.taxa();
    result.count(taxa.stream().filter(taxon -> taxon.parent() == null));
    taxa.forEach(taxon -> result.count(taxon.children().stream()));
    for (var taxon : taxa) {
      if (taxon.parent() == null) {
        result.place(taxon, taxa.subList(taxon.index(), taxon.endIndex()));
      }
    }
    return result;
  }

  /** Compare bytewise; taxa that are not told apart share one. */
  public String of(Taxon taxon) {
    return positions[taxon.index()];
  }

  private void count(Stream<Taxon> siblings) {
    int place = 1;
    for (var sibling : siblings.sorted(BY_NAME).toList()) {
      placesAmongSiblings[sibling.index()] = place++;
    }
  }

  private void place(Taxon root, List<Taxon> tree) {
    boolean plants = root.concept().fullName().equals(PLANTS);
    if (plants) {
      count(tree.stream().filter(taxon -> taxon.rank() == Rank.FAMILY));
    }
    for (var taxon : tree) {
      var given = taxon.concept().taxonomicPosition();
      positions[taxon.index()] = given != null ? given : compute(taxon, root, plants);
    }
  }

  private String compute(Taxon taxon, Taxon root, boolean plants) {
    int place = placesAmongSiblings[taxon.index()];
    var parent = taxon.parent();
    if (parent == null) {
      return Integer.toString(place);
    }
    int belowFamily = taxon.rank().compareTo(Rank.FAMILY);
    if (plants && belowFamily < 0) {
      return of(root);
    }
    var prefix = plants && belowFamily == 0 ? of(root) : of(parent);
    return String.format(Locale.ROOT, "%s.%05d", prefix, place);
  }
}
