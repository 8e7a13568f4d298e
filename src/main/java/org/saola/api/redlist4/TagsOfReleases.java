package org.saola.api.redlist4;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entity tags of the releases that were asked for lately. */
final class TagsOfReleases {
  /** As many as stay in memory: the release that is served, and two that are kept. */
  private static final int MOST = 3;

  private volatile List<AssessmentTags> known = List.of();

  /**
   * The tags of a release on a day; tags of another day are forgotten.
   *
   * @param size how many assessments the release has
   */
  AssessmentTags of(long release, int size, LocalDate day) {
    var found = find(release, day);
    return found == null ? add(release, size, day) : found;
  }

  private @Nullable AssessmentTags find(long release, LocalDate day) {
    var held = known;
    for (int i = 0; i < held.size(); i++) { // without an iterator: every request comes here
      if (held.get(i).isOf(release, day)) {
        return held.get(i);
      }
    }
    return null;
  }

  private synchronized AssessmentTags add(long release, int size, LocalDate day) {
    var found = find(release, day);
    if (found != null) {
      return found;
    }
    var tags = new AssessmentTags(release, day, size);
    known =
        Stream.concat(Stream.of(tags), known.stream().filter(other -> other.isOfSameDay(tags)))
            .limit(MOST)
            .toList();
    return tags;
  }
}
