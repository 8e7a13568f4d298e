package org.saola.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.release.Snapshot;

/**
 * The releases of one dataset as requests see them: the one that is served as of the last refresh,
 * and those that are kept. Of the latter the two that were asked for lately stay in memory.
 */
public abstract class Snapshots<S extends Snapshot> {
  /** How many of those that are not served any more stay in memory. */
  private static final int MOST_SUPERSEDED = 2;

  private final Dataset dataset;
  private final Releases releases;
  private final Cache<Long, S> superseded =
      Caffeine.newBuilder()
          .maximumSize(MOST_SUPERSEDED)
          .executor(Runnable::run) // at once: each may be hundreds of megabytes
          .build();
  private final Object loading = new Object();
  private volatile List<Release> readable = List.of();
  private volatile @Nullable S current;

  Snapshots(Dataset dataset, Releases releases) {
    this.dataset = dataset;
    this.releases = releases;
  }

  /** Reads what stays in memory of a release. */
  abstract S load(Release release);

  /** The same, with what is said of its dataset by now. */
  abstract S told(S snapshot, Release release);

  /** From memory alone; empty while no release is served, and before the first refresh. */
  public Optional<S> current() {
    return Optional.ofNullable(current);
  }

  /**
   * Takes over a release that this or another process published; cheap when there is none. Must be
   * called at least twice a minute: a release is removed soon after it was superseded.
   *
   * @return whether the snapshot is a new one
   */
  public synchronized boolean refresh() {
    var found = releases.readable(dataset);
    var held = current;
    var next =
        found.stream()
            .filter(release -> release.state() == Release.State.CURRENT)
            .findFirst()
            .map(release ->
                held != null && isSame(held, release) ? told(held, release) : load(release))
            .orElse(null);
    current = next;
    readable = found; // after the load: whoever asks for the new one by its name finds it loaded
    superseded.asMap().replaceAll((_, snapshot) -> toldOf(snapshot, found));
    superseded.asMap().values().removeIf(snapshot -> !isKept(snapshot.release(), found));
    return next != null && (held == null || !isSame(held, next.release()));
  }

  private static boolean isSame(Snapshot snapshot, Release release) {
    return snapshot.release().id() == release.id()
        && snapshot.release().identity().equals(release.identity());
  }

  private S toldOf(S snapshot, List<Release> found) {
    return found.stream()
        .filter(release -> isSame(snapshot, release) && !snapshot.release().equals(release))
        .findFirst()
        .map(release -> told(snapshot, release))
        .orElse(snapshot);
  }

  /** Not if it became current again. */
  private static boolean isKept(Release release, List<Release> found) {
    return release.state() == Release.State.SUPERSEDED && found.contains(release);
  }

  /**
   * A release by its label or number, served or kept; empty when there is none or its data are
   * gone. Waits for the database, and for long when nobody asked for this release lately.
   */
  public Optional<S> find(String labelOrNumber) {
    return releases.find(dataset, labelOrNumber).filter(Release::readable).map(this::loaded);
  }

  /**
   * The same as of the last refresh, for requests.
   *
   * @throws NotKeptException if there is none
   */
  public Found<S> named(String labelOrNumber) {
    var known = readable;
    var release =
        Releases.named(known, labelOrNumber)
            .orElseThrow(() -> new NotKeptException(labelOrNumber, known));
    return new Found<>(inMemory(release), () -> loaded(release));
  }

  /**
   * A release that there is.
   *
   * @param inMemory null when it has to be loaded
   * @param loaded the same; waits for the database while it is not in memory
   */
  public record Found<S extends Snapshot>(@Nullable S inMemory, Supplier<S> loaded) {}

  private @Nullable S inMemory(Release release) {
    var held = current;
    return held != null && held.release().id() == release.id()
        ? held
        : superseded.getIfPresent(release.id());
  }

  private S loaded(Release release) {
    var held = inMemory(release);
    if (held != null) {
      return held;
    }
    // one after the other: however many are asked for at once, memory is needed for few
    synchronized (loading) {
      return superseded.get(release.id(), _ -> wholly(release));
    }
  }

  private S wholly(Release release) {
    try {
      return load(release);
    } finally {
      releases.requireKept(release);
    }
  }
}
