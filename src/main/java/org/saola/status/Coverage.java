package org.saola.status;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How much of each topic the files of a release had. Only what is there as a whole can be denied:
 * the absence of anything else says nothing of the world.
 */
public record Coverage(Map<Topic, Extent> extents) {
  /** Of which nothing is known. */
  public static final Coverage UNKNOWN = new Coverage(Map.of());

  private static final String IS = "=";

  public Coverage {
    extents = Collections.unmodifiableMap(sorted(extents));
  }

  private static Map<Topic, Extent> sorted(Map<Topic, Extent> extents) {
    var sorted = new EnumMap<Topic, Extent>(Topic.class);
    sorted.putAll(extents);
    sorted.values().removeIf(extent -> extent == Extent.UNKNOWN);
    return sorted;
  }

  /** All topics of one source, to the same extent. */
  public static Coverage of(Collection<Topic> topics, Extent extent) {
    var extents = new EnumMap<Topic, Extent>(Topic.class);
    topics.forEach(topic -> extents.put(topic, extent));
    return new Coverage(extents);
  }

  /** The same with another extent of these topics. */
  public Coverage with(Extent extent, Topic... topics) {
    var changed = new EnumMap<Topic, Extent>(Topic.class);
    changed.putAll(extents);
    for (var topic : topics) {
      changed.put(topic, extent);
    }
    return new Coverage(changed);
  }

  public Extent of(Topic topic) {
    return extents.getOrDefault(topic, Extent.UNKNOWN);
  }

  /** Whether the absence of something says that there is none. */
  public boolean whole(Topic topic) {
    return of(topic) == Extent.WHOLE;
  }

  /** Whether nothing of it was in the files. */
  public boolean lacks(Topic topic) {
    return of(topic) == Extent.NONE;
  }

  /** The topics of which nothing was in the files, in their order. */
  public Set<Topic> lacking() {
    var lacking = new TreeSet<Topic>();
    extents.forEach((topic, extent) -> {
      if (extent == Extent.NONE) {
        lacking.add(topic);
      }
    });
    return lacking;
  }

  /** Of records of this coverage with records of another laid over them. */
  public Coverage merged(Coverage newer) {
    var merged = new EnumMap<Topic, Extent>(Topic.class);
    for (var topic : Topic.values()) {
      merged.put(topic, of(topic).with(newer.of(topic)));
    }
    return new Coverage(merged);
  }

  /**
   * What is left of a promise when all records were seen: of what should be there and is nowhere,
   * nobody can say that there is none.
   *
   * @param observable the topics that records show
   * @param met those of which there was anything
   */
  public Coverage observed(Set<Topic> observable, Set<Topic> met) {
    var seen = new EnumMap<Topic, Extent>(Topic.class);
    extents.forEach((topic, extent) ->
        seen.put(
            topic,
            !observable.contains(topic) || met.contains(topic)
                ? extent
                : switch (extent) {
                  case WHOLE, UNKNOWN -> Extent.UNKNOWN;
                  case PART, NONE -> Extent.NONE;
                }));
    return new Coverage(seen);
  }

  /** As the database keeps it, such as {@code cites_listings=whole eu_listings=none}. */
  public String encoded() {
    return extents.entrySet().stream()
        .map(entry -> entry.getKey().code() + IS + entry.getValue().code())
        .collect(joining(" "));
  }

  /** What {@link #encoded} wrote; topics and extents of a later program are left out. */
  public static Coverage decoded(String text) {
    var extents = new EnumMap<Topic, Extent>(Topic.class);
    for (var word : text.split(" ", -1)) {
      for (var topic : Topic.values()) {
        Stream.of(Extent.values())
            .filter(extent -> word.equals(topic.code() + IS + extent.code()))
            .forEach(extent -> extents.put(topic, extent));
      }
    }
    return new Coverage(extents);
  }
}
