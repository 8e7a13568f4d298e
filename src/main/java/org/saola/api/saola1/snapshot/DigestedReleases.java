package org.saola.api.saola1.snapshot;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.saola.store.ReleaseContent;
import org.saola.store.ReleaseExtras;
import org.saola.store.Releases;
import org.saola.store.release.ContentDigest;
import org.saola.store.release.Release;

/** What is told of a release as a whole; made once, by reading all of it, and kept in memory. */
final class DigestedReleases {
  private final Releases releases;
  private final Map<Long, CompletableFuture<Digested>> known = new ConcurrentHashMap<>();

  DigestedReleases(Releases releases) {
    this.releases = releases;
  }

  /** What is told of a release, whenever it was made. */
  record Digested(ContentDigest digest, ReleaseExtras extras) {
    private static Digested of(ReleaseContent content) {
      return new Digested(content.digest(), content.extras());
    }
  }

  /** What is begun, once it is there; empty when it isn't in time. */
  static Optional<Digested> await(CompletableFuture<Digested> coming, Duration most) {
    try {
      return Optional.of(coming.get(most.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  /** Makes it if it is not there yet, in a thread of its own. Reads from the database. */
  CompletableFuture<Digested> begin(Release release) {
    known.keySet().removeIf(id -> id != release.id() && isGone(id));
    return known.compute(
        release.id(),
        (_, made) -> made == null || made.isCompletedExceptionally() ? make(release) : made);
  }

  private boolean isGone(long id) {
    return releases.list().stream().noneMatch(each -> each.id() == id && each.readable());
  }

  private CompletableFuture<Digested> make(Release release) {
    var made = new CompletableFuture<Digested>();
    Thread.ofPlatform()
        .daemon(true)
        .name("digest of release " + release.id())
        .start(() -> {
          try {
            made.complete(Digested.of(releases.content(release)));
          } catch (RuntimeException | Error e) {
            made.completeExceptionally(e);
          }
        });
    return made;
  }
}
