package org.saola.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The columns that a check adds, in their order. */
final class CheckColumns {
  /** Before the head of a column where the list has one of that name. */
  static final String OWN = "saola_";

  private static final List<String> ALWAYS =
      List.of(
          "row",
          "check",
          "as_of",
          "cites_id",
          "cites_name",
          "cites_match",
          "cites_reasons",
          "cites_proposed",
          "cites_proposed_names",
          "cites_decision",
          "cites_state",
          "cites_appendix",
          "cites_annotation",
          "eu_state",
          "eu_annex",
          "iucn_id",
          "iucn_name",
          "iucn_match",
          "iucn_reasons",
          "iucn_proposed",
          "iucn_proposed_names",
          "iucn_decision",
          "iucn_state",
          "iucn_category",
          "iucn_criteria",
          "iucn_year",
          "iucn_scope",
          "iucn_other_scopes",
          "iucn_trend",
          "iucn_population",
          "relation",
          "same_concept");

  /** Where the list has a country. */
  private static final List<String> OF_COUNTRY =
      List.of("country_code", "cites_quotas", "cites_suspensions", "eu_decisions");

  private static final List<String> SOURCES =
      List.of(
          "cites_link",
          "cites_data_day",
          "cites_citation",
          "iucn_link",
          "iucn_data_day",
          "iucn_citation");

  /** All that there are. */
  static final Set<String> ALL = Set.copyOf(of(true));

  /** By these a list is known that was checked before. */
  static final List<String> MARKS = List.of("check", "cites_id", "iucn_id");

  private CheckColumns() {}

  /** The head of a column, where the list has columns of its own. */
  static String head(String column, List<String> given) {
    return given.contains(column) ? OWN + column : column;
  }

  /** Whether an earlier check added a column, and the list did not have it before. */
  static boolean isAdded(String head, List<String> heads) {
    return ALL.contains(head)
        ? !heads.contains(OWN + head)
        : head.startsWith(OWN)
            && ALL.contains(head.substring(OWN.length()))
            && heads.contains(head.substring(OWN.length()));
  }

  static List<String> of(boolean country) {
    var columns = new ArrayList<>(ALWAYS);
    if (country) {
      columns.addAll(OF_COUNTRY);
    }
    columns.addAll(SOURCES);
    return List.copyOf(columns);
  }
}
