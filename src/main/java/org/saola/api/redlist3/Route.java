package org.saola.api.redlist3;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.http.MalformedQuery;
import org.saola.http.PercentEncoding;
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
    if (!pathAsSent.startsWith(BASE + "/")) {
      return Optional.empty();
    }
    var path = pathAsSent.substring(BASE.length() + 1).replaceFirst("/$", "");
    var parts = Arrays.stream(path.split("/", -1)).map(PercentEncoding::decodePath).toList();
    return parts.contains("") ? Optional.empty() : ofParts(parts);
  }

  private static Optional<Route> ofParts(List<String> parts) {
    int size = parts.size();
    if (size == 5 && String.join("/", parts).matches("species/region/[^/]+/page/[^/]+")) {
      return Optional.of(new Page(parts.get(2), parts.getLast()));
    }
    var region = size > 2 && parts.get(size - 2).equals("region") ? parts.getLast() : null;
    var named = region == null ? parts : parts.subList(0, size - 2);
    var prefix = String.join("/", named.subList(0, named.size() - 1));
    var regional = regional(prefix, named.getLast(), region);
    return regional.isPresent() || region != null ? regional : global(prefix, named.getLast());
  }

  /** Routes that there are for each region too. */
  private static Optional<Route> regional(String prefix, String last, @Nullable String region) {
    if (prefix.isEmpty()) {
      return last.equals("speciescount") ? Optional.of(new Count(region)) : Optional.empty();
    }
    for (var topic : SpeciesTopic.values()) {
      if (prefix.equals(topic.pathByName())) {
        return Optional.of(new OfSpecies(topic, last, false, region));
      }
      if (prefix.equals(topic.pathById())) {
        return Optional.of(new OfSpecies(topic, last, true, region));
      }
    }
    return Optional.empty();
  }

  private static Optional<Route> global(String prefix, String last) {
    var route =
        switch (prefix) {
          case "" -> last.equals("version") ? new Version() : null;
          case "country" -> last.equals("list") ? new CountryList() : null;
          case "region" -> last.equals("list") ? new RegionList() : null;
          case "comp-group" -> last.equals("list") ? new GroupList() : null;
          case "country/getspecies" -> new Members(Group.COUNTRIES, last);
          case "comp-group/getspecies" -> new Members(Group.COMPREHENSIVE_GROUPS, last);
          case "species/category" -> new Members(Group.RED_LIST_CATEGORIES, last);
          // a client that does not escape the slash of LR/lc
          case "species/category/LR" -> new Members(Group.RED_LIST_CATEGORIES, "LR/" + last);
          case "species/page" -> new Page(null, last);
          case "species/synonym" -> new Synonyms(last);
          case "species/common_names" -> new CommonNames(last);
          default -> null;
        };
    return Optional.ofNullable(route);
  }
}
