package org.saola.store.facets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;
import org.saola.store.redlist.AssessmentTable;
import org.saola.store.redlist.FacetMembers;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.taxonomy.search.SearchFacet;

/** By what assessments of one release are counted. */
public final class AssessmentFacets {
  /** Groups whose entries go by what they mean. */
  private static final Map<SearchFacet, Group> DESCRIBED =
      Map.of(
          SearchFacet.TREND, Group.POPULATION_TRENDS,
          SearchFacet.SCOPE, Group.SCOPES,
          SearchFacet.SYSTEM, Group.SYSTEMS);

  /** Groups whose entries go by their code. */
  private static final Map<SearchFacet, Group> CODED =
      Map.of(
          SearchFacet.CATEGORY, Group.RED_LIST_CATEGORIES,
          SearchFacet.HABITAT, Group.HABITATS,
          SearchFacet.THREAT, Group.THREATS,
          SearchFacet.USE, Group.USE_AND_TRADE,
          SearchFacet.COUNTRY, Group.COUNTRIES);

  private static final Map<SearchFacet, Group> RANKS =
      Map.of(
          SearchFacet.KINGDOM, Group.KINGDOM,
          SearchFacet.CLASS, Group.CLASS,
          SearchFacet.ORDER, Group.ORDER,
          SearchFacet.FAMILY, Group.FAMILY);

  private final Map<SearchFacet, Map<String, RoaringBitmap>> places =
      new EnumMap<>(SearchFacet.class);
  private final RoaringBitmap latest = new RoaringBitmap();

  private AssessmentFacets() {}

  /** Those of all assessments. */
  public static AssessmentFacets of(RedListSnapshot snapshot, CodeLists codeLists) {
    var facets = new AssessmentFacets();
    var members = snapshot.facets();
    DESCRIBED.forEach((facet, group) -> facets.described(facet, group, members, codeLists));
    CODED.forEach((facet, group) -> {
      for (var code : members.codes(group)) {
        facets.coded(facet, code, members.find(group, code));
      }
    });
    RANKS.forEach((facet, group) -> {
      for (var name : members.codes(group)) {
        facets.add(facet, calm(name), members.find(group, name));
      }
    });
    var table = snapshot.index().assessments();
    for (int place = 0; place < table.size(); place++) {
      facets.add(table, place);
    }
    return facets;
  }

  private void described(
      SearchFacet facet, Group group, FacetMembers members, CodeLists codeLists) {
    for (var code : members.codes(group)) {
      var description =
          codeLists.find(group, code).map(Coded::description).filter(text -> !text.isBlank());
      add(facet, description.orElse(code), members.find(group, code));
    }
  }

  /** Under the code and those above it. */
  private void coded(SearchFacet facet, String code, RoaringBitmap members) {
    for (int end = code.length(); end > 0; end = code.lastIndexOf('_', end - 1)) {
      add(facet, code.substring(0, end), members);
    }
  }

  private void add(AssessmentTable table, int place) {
    if (table.latest(place)) {
      latest.add(place);
    }
    var year = table.year(place);
    if (year != null) {
      bitmap(SearchFacet.YEAR, year).add(place);
    }
    if (table.possiblyExtinct(place) || table.possiblyExtinctInTheWild(place)) {
      bitmap(SearchFacet.POSSIBLY_EXTINCT, SearchFacet.YES).add(place);
    }
  }

  private void add(SearchFacet facet, String value, RoaringBitmap members) {
    bitmap(facet, value).or(members);
  }

  private RoaringBitmap bitmap(SearchFacet facet, String value) {
    return places
        .computeIfAbsent(facet, _ -> new HashMap<>())
        .computeIfAbsent(value, _ -> new RoaringBitmap());
  }

  /** Names of ranks as people write them; sources shout some. */
  private static String calm(String name) {
    return name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT))
        ? name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT)
        : name;
  }

  /** By what assessments can be counted. */
  public List<SearchFacet> all() {
    return List.copyOf(places.keySet());
  }

  /** Shared; must not be changed. */
  public RoaringBitmap latest() {
    return latest;
  }

  /** The places of the assessments by value; must not be changed. */
  public Map<String, RoaringBitmap> of(SearchFacet facet) {
    return places.getOrDefault(facet, Map.of());
  }

  /**
   * The assessments that have a value, in any case, or one of several with commas between; null if
   * assessments aren't counted by it.
   */
  public @Nullable RoaringBitmap having(SearchFacet facet, String wanted) {
    var known = places.get(facet);
    if (known == null) {
      return null;
    }
    var asked = new ArrayList<>(List.of(wanted.split(",", -1)));
    asked.add(wanted);
    var found = new RoaringBitmap();
    known.forEach((value, members) -> {
      if (asked.stream().anyMatch(each -> each.strip().equalsIgnoreCase(value))) {
        found.or(members);
      }
    });
    return found;
  }
}
