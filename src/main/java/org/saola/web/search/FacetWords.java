package org.saola.web.search;

import java.util.Map;
import java.util.Objects;
import org.saola.codelists.CodeListFiles;
import org.saola.places.CountryName;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;
import org.saola.taxonomy.search.SearchFacet;
import org.saola.web.page.Frame;
import org.saola.web.part.SourceTerm;

/** What people call the values of facets. */
public final class FacetWords {
  private static final CodeLists CODES = CodeListFiles.load();
  private static final Map<SearchFacet, Group> CODED =
      Map.of(
          SearchFacet.HABITAT, Group.HABITATS,
          SearchFacet.THREAT, Group.THREATS,
          SearchFacet.USE, Group.USE_AND_TRADE);
  private static final Map<SearchFacet, Described> DESCRIBED =
      Map.of(
          SearchFacet.TREND, new Described(Group.POPULATION_TRENDS, "trend."),
          SearchFacet.SYSTEM, new Described(Group.SYSTEMS, "system."));

  /** A facet whose values are descriptions of codes; messages are known by the code. */
  private record Described(Group group, String messages) {
    String key(String description) {
      return messages + CODES.findByDescription(group, description).map(Coded::code).orElse("");
    }
  }

  private FacetWords() {}

  /**
   * A value in words.
   *
   * @param language of the words
   */
  public record Worded(String text, String language) {}

  /** The words for a value: the language of the page where it has some, else English. */
  public static Worded of(Frame frame, SearchFacet facet, String value) {
    var key = key(facet, value);
    if (frame.words().has(key)) {
      return new Worded(frame.say(key), frame.lang());
    }
    if (facet == SearchFacet.COUNTRY) {
      return new Worded(CountryName.of(value, frame.words().language()), frame.lang());
    }
    if (facet == SearchFacet.SCOPE) {
      var term = SourceTerm.of(frame.words(), "scope.", value);
      return new Worded(term.text(), Objects.requireNonNullElse(term.language(), frame.lang()));
    }
    var group = CODED.get(facet);
    return group == null
        ? new Worded(value, DESCRIBED.containsKey(facet) ? "en" : frame.lang())
        : new Worded(described(group, value), "en");
  }

  /** The key of the message, if there is one. */
  private static String key(SearchFacet facet, String value) {
    var described = DESCRIBED.get(facet);
    return switch (facet) {
      case LIST -> "facet-list." + value;
      case RANK -> "rank." + value;
      case HAS_QUOTA, HAS_SUSPENSION, POSSIBLY_EXTINCT -> "facet-value." + value;
      default -> described == null ? "" : described.key(value);
    };
  }

  private static String described(Group group, String code) {
    var numbered = code.replace('_', '.');
    return CODES
        .find(group, code)
        .map(Coded::description)
        .map(description -> numbered + " " + description)
        .orElse(numbered);
  }
}
