package org.saola.status.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.NameRelationship;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.Taxonomy;

/** The names under law, live and deleted, by their exact spelling and by their ids. */
public final class LawNames {
  private static final int MOST_CANDIDATES = 5;
  private static final List<NameRelationship.Type> OTHER_NAMES =
      List.of(NameRelationship.Type.HAS_SYNONYM, NameRelationship.Type.HAS_TRADE_NAME);

  private final Map<Integer, TaxonConcept> byId = new HashMap<>();
  private final TreeMap<String, List<TaxonConcept>> byName = new TreeMap<>();
  private final Map<Integer, List<NameRelationship>> toOther = new HashMap<>();

  LawNames(List<TaxonConcept> concepts, List<NameRelationship> relationships) {
    for (var concept : concepts) {
      if (concept.taxonomy() == Taxonomy.CITES_EU) {
        byId.put(concept.id(), concept);
        byName.computeIfAbsent(concept.fullName(), _ -> new ArrayList<>()).add(concept);
      }
    }
    for (var each : relationships) {
      toOther.computeIfAbsent(each.otherTaxonConceptId(), _ -> new ArrayList<>()).add(each);
    }
  }

  /** All that are spelled exactly so, in the order of the source. */
  public List<TaxonConcept> spelled(String fullName) {
    return byName.getOrDefault(fullName, List.of());
  }

  /** Null when there is none. */
  public @Nullable TaxonConcept find(int id) {
    return byId.get(id);
  }

  /** The accepted names that another one belongs to by one of these relations; each once. */
  public List<Integer> acceptedFor(int otherId, List<NameRelationship.Type> types) {
    return toOther.getOrDefault(otherId, List.of()).stream()
        .filter(each -> types.contains(each.type()))
        .map(NameRelationship::taxonConceptId)
        .distinct()
        .toList();
  }

  /**
   * Which accepted taxa may be meant by a name that is not the name of one alone: those of that
   * spelling, else those that it is another name of, else some of the same genus, for whoever
   * misspelled it.
   */
  public List<TaxonConcept> mayMean(String fullName) {
    var name = fullName.strip();
    var same = accepted(spelled(name).stream());
    if (!same.isEmpty()) {
      return same;
    }
    var others =
        accepted(
            spelled(name).stream()
                .flatMap(concept -> acceptedFor(concept.id(), OTHER_NAMES).stream())
                .map(this::find)
                .flatMap(Stream::ofNullable));
    return others.isEmpty() ? ofGenus(name.split(" ", 2)[0]) : others;
  }

  private List<TaxonConcept> ofGenus(String genus) {
    return genus.isEmpty()
        ? List.of()
        : accepted(
                byName.subMap(genus, true, genus + Character.MAX_VALUE, false).values().stream()
                    .flatMap(List::stream))
            .stream()
            .limit(MOST_CANDIDATES)
            .toList();
  }

  private static List<TaxonConcept> accepted(Stream<TaxonConcept> concepts) {
    return concepts
        .filter(concept -> concept.live() && concept.status().inTree())
        .distinct()
        .toList();
  }
}
