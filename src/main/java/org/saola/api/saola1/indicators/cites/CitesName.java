package org.saola.api.saola1.indicators.cites;

import java.util.List;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.CrosswalkRow.Carry;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.Relation.Direction;

/**
 * What a species of the Red List is called in CITES.
 *
 * @param relation such as {@code exact}; or {@link #NONE} and its like
 * @param rows the links that count: those to the whole species, else those to parts of it
 */
public record CitesName(String relation, List<CrosswalkRow> rows) {
  /** It has no name there, and no higher taxon that is listed. */
  public static final CitesName NONE = new CitesName("none", List.of());

  /** A person must decide. */
  static final CitesName AMBIGUOUS = new CitesName("ambiguous", List.of());

  /** It is not among the names that were compared. */
  static final CitesName UNKNOWN = new CitesName("unknown", List.of());

  /** The data have not all listings of CITES, and none of it. */
  static final CitesName NOT_IMPORTED = new CitesName("not_imported", List.of());

  /** It is not among the names that the law of the release is computed for. */
  static final CitesName NOT_IN_THE_LAW = new CitesName("not_in_the_law", List.of());

  /** Only a higher taxon is named, and nobody knows whether it is listed or some of its species. */
  static final CitesName HIGHER_LISTING_UNTOLD = new CitesName("higher_listing_untold", List.of());

  public CitesName {
    rows = List.copyOf(rows);
  }

  /**
   * By the links of a species. A subspecies in CITES takes nothing from what is said of the whole.
   *
   * @param links at least one
   */
  static CitesName of(List<CrosswalkRow> links) {
    var stated = links.stream().filter(link -> !link.question()).toList();
    var whole = stated.stream().filter(CitesName::ofWhole).toList();
    if (!whole.isEmpty()) {
      var relation =
          stated.stream()
              .map(CrosswalkRow::relation)
              .filter(each -> each == Relation.SPLIT || each == Relation.LUMP)
              .findFirst()
              .orElse(whole.getFirst().relation());
      return new CitesName(relation.word(), whole);
    }
    boolean wholeAsked =
        links.stream()
            .anyMatch(link -> link.question() && link.direction() != Direction.CITES_NARROWER);
    return stated.isEmpty() || wholeAsked
        ? AMBIGUOUS
        : new CitesName(stated.getFirst().relation().word(), stated);
  }

  private static boolean ofWhole(CrosswalkRow link) {
    return link.appendix() == Carry.YES || link.appendix() == Carry.INHERITED;
  }

  /** Whether CITES means only a part of the species by its names. */
  public boolean partOnly() {
    return !rows.isEmpty() && rows.stream().noneMatch(CitesName::ofWhole);
  }

  /** Whether it is known what it is called there, be that nothing. */
  public boolean known() {
    return !rows.isEmpty() || equals(NONE);
  }
}
