package org.saola.sync;

import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saola.store.release.Release;

/**
 * What the next run has to know of the last complete one.
 *
 * @param upstream the address of the service
 * @param release the label of the release that was made
 * @param details what the mirror of this service needs to know, by name
 */
public record MirrorState(
    String upstream, String release, Instant finishedAt, SortedMap<String, String> details) {
  private static final String SERVED = "served";

  public MirrorState {
    // a file may lack them
    Objects.requireNonNull(upstream);
    Objects.requireNonNull(release);
    Objects.requireNonNull(finishedAt);
    Objects.requireNonNull(details);
  }

  /** The same, made with this release: labels are given by people and tell nothing. */
  public MirrorState served(Release made) {
    var all = new TreeMap<>(details);
    all.put(SERVED, mark(made));
    return new MirrorState(upstream, release, finishedAt, all);
  }

  /** Whether this release is what the run made; what another import brought is no mirror. */
  public boolean made(Release served) {
    return mark(served).equals(details.get(SERVED));
  }

  /** Ids come again in another database. */
  private static String mark(Release release) {
    return "%d of %s".formatted(release.id(), release.startedAt());
  }
}
