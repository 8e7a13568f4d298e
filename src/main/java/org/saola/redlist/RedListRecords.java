package org.saola.redlist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** All records of one release, one after another; a release never has to fit into memory. */
public interface RedListRecords {

  /** Hands over every assessment once, in any order; no two have the same id. */
  void forEachAssessment(Consumer<Assessment> sink);

  /**
   * Hands over every taxon once, in any order: at least each that has an assessment; also taxa
   * without any.
   */
  void forEachTaxon(Consumer<RedListTaxon> sink);

  /** The Green Status assessments, in the order in which they are shown. */
  List<GreenStatus> greenStatuses();

  /** Members of comprehensive groups that can't be told from the classification. */
  List<GroupMember> comprehensiveGroupMembers();

  /** Names of a rank that the source lists without a taxon of them being known. */
  default Map<Group, Set<String>> rankNames() {
    return Map.of();
  }

  /** That a taxon belongs to a comprehensive group. */
  record GroupMember(String group, int sisId) {}

  /** How many assessments there will be; -1 when not known. */
  long assessmentCount();
}
