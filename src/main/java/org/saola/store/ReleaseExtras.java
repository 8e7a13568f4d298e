package org.saola.store;

import java.util.List;
import java.util.Map;

/**
 * What a release holds besides the documents of its records.
 *
 * @param greenStatusOrder SIS ids of the taxa that have a Green Status, in the order in which these
 *     are shown; as often as a taxon has one
 * @param groupMembers SIS ids by comprehensive group, where the classification doesn't tell them
 * @param texts kept with the release, by name
 */
public record ReleaseExtras(
    List<Integer> greenStatusOrder,
    Map<String, List<Integer>> groupMembers,
    Map<String, String> texts) {
  public static final ReleaseExtras NONE = new ReleaseExtras(List.of(), Map.of(), Map.of());
}
