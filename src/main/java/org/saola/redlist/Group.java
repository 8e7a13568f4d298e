package org.saola.redlist;

import java.util.Arrays;
import java.util.Optional;

/** What lists of assessments are made by. The numbers are stored: never use one again. */
public enum Group {
  BIOGEOGRAPHICAL_REALMS(1, "biogeographical_realms"),
  COMPREHENSIVE_GROUPS(2, "comprehensive_groups"),
  CONSERVATION_ACTIONS(3, "conservation_actions"),
  COUNTRIES(4, "countries"),
  FAOS(5, "faos"),
  GROWTH_FORMS(6, "growth_forms"),
  HABITATS(7, "habitats"),
  POPULATION_TRENDS(8, "population_trends"),
  RED_LIST_CATEGORIES(9, "red_list_categories"),
  RESEARCH(10, "research"),
  SCOPES(11, "scopes"),
  STRESSES(12, "stresses"),
  SYSTEMS(13, "systems"),
  THREATS(14, "threats"),
  USE_AND_TRADE(15, "use_and_trade"),
  /** What {@code assessment_search} filters by; has no list of its own. */
  SEARCH_TAGS(16, "assessment_search"),
  KINGDOM(20, "kingdom"),
  PHYLUM(21, "phylum"),
  CLASS(22, "class"),
  ORDER(23, "order"),
  FAMILY(24, "family");

  private final int number;
  private final String path;

  Group(int number, String path) {
    this.number = number;
    this.path = path;
  }

  public int number() {
    return number;
  }

  /** The name in URLs; of a rank, what follows {@code taxa/}. */
  public String path() {
    return path;
  }

  /** Whether this is a rank of the classification, whose names stand in for codes. */
  public boolean rank() {
    return number >= KINGDOM.number;
  }

  /** The group with this name in URLs. */
  public static Optional<Group> find(String path) {
    return Arrays.stream(values()).filter(group -> group.path.equals(path)).findFirst();
  }
}
