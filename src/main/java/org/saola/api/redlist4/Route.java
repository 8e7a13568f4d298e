package org.saola.api.redlist4;

import java.util.Optional;
import org.saola.http.MalformedQuery;
import org.saola.http.path.RouteTable;
import org.saola.redlist.Group;

/** What a path asks for: the 50 operations of the API (contract section 1). */
sealed interface Route {
  String BASE = "/api/v4";

  /** A fact about the whole release. */
  enum Fact {
    RED_LIST_VERSION,
    SPECIES_COUNT,
    GREEN_STATUS
  }

  record ApiVersion() implements Route {}

  record Single(Fact fact) implements Route {}

  /** One assessment; {@code id} as sent. */
  record OneAssessment(String id) implements Route {}

  /** One taxon; {@code sisId} as sent. */
  record TaxonById(String sisId) implements Route {}

  record TaxonByName() implements Route {}

  /** The code list of a group. */
  record CodeList(Group group) implements Route {}

  /** The names of a rank. */
  record RankNames(Group rank) implements Route {}

  /** The assessments of a code of a group. */
  record ByCode(Group group, String code) implements Route {}

  /** The assessments below a name of a rank. */
  record ByName(Group rank, String name) implements Route {}

  record PossiblyExtinct(boolean inTheWild) implements Route {}

  record Search() implements Route {}

  /**
   * The route of a path as sent; empty when there is none.
   *
   * @throws MalformedQuery if the path is not percent-encoded UTF-8
   */
  static Optional<Route> find(String pathAsSent) {
    return Routes.TABLE
        .find(RouteTable.below(BASE, pathAsSent))
        .map(found -> found.target().apply(found));
  }
}
