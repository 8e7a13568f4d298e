package org.saola.web.group;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.saola.taxonomy.match.SourceTaxon;

/** The classes, orders and families of a release of the Red List, with their species. */
final class GroupIndex {
  static final String CLASS = "class";
  static final String ORDER = "order";
  static final String FAMILY = "family";
  private static final Comparator<SpeciesGroup> LARGEST_FIRST =
      Comparator.comparingInt((SpeciesGroup group) -> -group.size())
          .thenComparing(SpeciesGroup::name);

  private final Map<String, SpeciesGroup> groups = new HashMap<>();
  private List<SpeciesGroup> classes = List.of();
  private List<SpeciesGroup> apart = List.of();

  /** Sorts the species of a release into groups; those below species are part of theirs. */
  static GroupIndex of(List<SourceTaxon> taxa) {
    var index = new GroupIndex();
    taxa.stream()
        .filter(taxon -> taxon.rank().equals("species"))
        .sorted(Comparator.comparing((SourceTaxon taxon) -> taxon.accepted().name()))
        .forEach(index::add);
    index.classes = index.largest(group -> group.rank().equals(CLASS));
    index.apart = index.largest(group -> !group.rank().equals(CLASS) && group.above().isEmpty());
    return index;
  }

  private List<SpeciesGroup> largest(Predicate<SpeciesGroup> which) {
    return groups.values().stream().filter(which).sorted(LARGEST_FIRST).toList();
  }

  private void add(SourceTaxon taxon) {
    var higher = taxon.higher();
    add(CLASS, higher.className(), taxon, higher.order());
    add(ORDER, higher.order(), taxon, higher.family());
    add(FAMILY, higher.family(), taxon, "");
  }

  /** Those of several places that stand under no name of a group are none together. */
  private void add(String rank, String name, SourceTaxon taxon, String below) {
    if (SpeciesGroup.isNamed(name)) {
      groups
          .computeIfAbsent(
              key(rank, name),
              _ -> new SpeciesGroup(rank, SpeciesGroup.written(name), taxon.higher()))
          .add(taxon, below);
    }
  }

  private static String key(String rank, String name) {
    return rank + " " + name.toLowerCase(Locale.ROOT);
  }

  /** The group of a name, in any case. */
  Optional<SpeciesGroup> find(String rank, String name) {
    return Optional.ofNullable(groups.get(key(rank, name)));
  }

  /** All classes, the largest first. */
  List<SpeciesGroup> classes() {
    return classes;
  }

  /** The orders and families of which nobody says the group above, the largest first. */
  List<SpeciesGroup> apart() {
    return apart;
  }

  /** The groups that a group consists of, the largest first. */
  List<SpeciesGroup> below(SpeciesGroup group) {
    var rank = group.rank().equals(CLASS) ? ORDER : FAMILY;
    return group.below().stream()
        .flatMap(name -> find(rank, name).stream())
        .sorted(LARGEST_FIRST)
        .toList();
  }
}
