package org.saola.api.redlist3;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.http.MalformedQuery;
import org.saola.http.path.RouteTable;
import org.saola.redlist.Group;

/** What a path asks for. */
sealed interface Route {
  String BASE = "/api/v3";

  record Version() implements Route {}

  record CountryList() implements Route {}

  record RegionList() implements Route {}

  record GroupList() implements Route {}

  /** The species of a country, of a comprehensive group, or with a category. */
  record Members(Group group, String code) implements Route {}

  /**
   * A page of all species.
   *
   * @param region as sent; null = the world
   * @param number as sent
   */
  record Page(@Nullable String region, String number) implements Route {}

  /** How many species there are; {@code region} as in {@link Page}. */
  record Count(@Nullable String region) implements Route {}

  record Synonyms(String name) implements Route {}

  record CommonNames(String name) implements Route {}

  /**
   * Something of one species.
   *
   * @param species its scientific name or, {@code byId}, its taxon id; as sent
   * @param region as in {@link Page}
   */
  record OfSpecies(SpeciesTopic topic, String species, boolean byId, @Nullable String region)
      implements Route {}

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
