package org.saola.api.redlist4;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.saola.api.redlist4.document.RankNames;
import org.saola.http.MalformedQuery;
import org.saola.http.PercentEncoding;
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
    if (!pathAsSent.startsWith(BASE + "/")) {
      return Optional.empty();
    }
    var end = pathAsSent.endsWith("/") ? pathAsSent.length() - 1 : pathAsSent.length();
    var path = pathAsSent.substring(Math.min(BASE.length() + 1, end), end);
    var segments = Arrays.stream(path.split("/", -1)).map(PercentEncoding::decodePath).toList();
    if (segments.contains("")) {
      return Optional.empty();
    }
    return switch (segments.size()) {
      case 1 -> ofOne(segments.getFirst());
      case 2 -> ofTwo(segments.getFirst(), segments.getLast());
      case 3 -> ofThree(segments);
      default -> Optional.empty();
    };
  }

  private static Optional<Route> ofOne(String name) {
    return name.equals(Group.SEARCH_TAGS.path())
        ? Optional.of(new Search())
        : codedGroup(name).map(CodeList::new);
  }

  private static Optional<Route> ofTwo(String first, String second) {
    return switch (first) {
      case "assessment" -> Optional.of(new OneAssessment(second));
      case "information" ->
          switch (second) {
            case "api_version" -> Optional.of(new ApiVersion());
            case "red_list_version" -> Optional.of(new Single(Fact.RED_LIST_VERSION));
            default -> Optional.empty();
          };
      case "statistics" -> only(second, "count", new Single(Fact.SPECIES_COUNT));
      case "green_status" -> only(second, "all", new Single(Fact.GREEN_STATUS));
      case "taxa" -> ofTaxa(second);
      default -> codedGroup(first).map(group -> new ByCode(group, second));
    };
  }

  private static Optional<Route> only(String name, String expected, Route route) {
    return name.equals(expected) ? Optional.of(route) : Optional.empty();
  }

  private static Optional<Route> ofTaxa(String name) {
    return switch (name) {
      case "scientific_name" -> Optional.of(new TaxonByName());
      case "possibly_extinct" -> Optional.of(new PossiblyExtinct(false));
      case "possibly_extinct_in_the_wild" -> Optional.of(new PossiblyExtinct(true));
      default -> Group.find(name).filter(Group::rank).map(RankNames::new);
    };
  }

  private static Optional<Route> ofThree(List<String> segments) {
    var first = segments.getFirst();
    var last = segments.getLast();
    if (first.equals(Group.RED_LIST_CATEGORIES.path())) {
      // a client that does not escape the slash of LR/lc
      return Optional.of(new ByCode(Group.RED_LIST_CATEGORIES, segments.get(1) + '/' + last));
    }
    if (!first.equals("taxa")) {
      return Optional.empty();
    }
    return segments.get(1).equals("sis")
        ? Optional.of(new TaxonById(last))
        : Group.find(segments.get(1)).filter(Group::rank).map(rank -> new ByName(rank, last));
  }

  private static Optional<Group> codedGroup(String path) {
    return Group.find(path).filter(group -> !group.rank() && group != Group.SEARCH_TAGS);
  }
}
