package org.saola.api.redlist4.document;

import org.saola.redlist.Group;

/**
 * What the wire calls a group (contract 1.2 and 1.3).
 *
 * @param list the key of its code list
 * @param head the key of the entry that a list of assessments begins with
 * @param codeType of items
 * @param label of a code in errors
 */
public record GroupWords(String list, String head, String codeType, String label) {

  public static GroupWords of(Group group) {
    var list = group.path();
    return switch (group) {
      case BIOGEOGRAPHICAL_REALMS ->
          regular(list, "biogeographical_realm", "Biogeographical Realm code");
      case COMPREHENSIVE_GROUPS ->
          regular("comprehensive_group", "comprehensive_group", "Comprehensive Group name");
      case CONSERVATION_ACTIONS -> regular(list, "conservation_action", "Conservation Action code");
      case COUNTRIES -> regular(list, "country", "Country code");
      case FAOS -> regular(list, "fao", "FAO code");
      case GROWTH_FORMS -> regular(list, "growth_form", "Growth Form code");
      case HABITATS -> regular(list, "habitat", "Habitat code");
      case POPULATION_TRENDS -> regular(list, "population_trend", "Population Trend code");
      case RED_LIST_CATEGORIES -> regular(list, "red_list_category", "Red List Category code");
      case RESEARCH -> regular(list, "research", "Research code");
      case SCOPES -> regular(list, "scope", "Scope code");
      case STRESSES -> regular(list, "stress", "Stress code");
      case SYSTEMS -> regular(list, "system", "System code");
      case THREATS -> regular(list, "threat", "Threat code");
      case USE_AND_TRADE ->
          new GroupWords(list, "use_and_trade", "use_trade", "Use and Trade code");
      case SEARCH_TAGS, KINGDOM, PHYLUM, CLASS, ORDER, FAMILY ->
          throw new IllegalArgumentException(group + " has no codes");
    };
  }

  private static GroupWords regular(String list, String head, String label) {
    return new GroupWords(list, head, head, label);
  }
}
