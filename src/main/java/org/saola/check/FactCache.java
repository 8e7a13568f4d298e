package org.saola.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.saola.store.release.Snapshot;

/**
 * What was found of taxa lately, of each release that is served: many rows ask for the same, and a
 * list is checked again for another form of it or with what was decided.
 */
public final class FactCache {
  private static final int MOST = 20_000;
  private static final Duration KEPT = Duration.ofMinutes(10);

  /** By the release itself, with which they go. */
  private final Cache<Snapshot, Found> releases = Caffeine.newBuilder().weakKeys().build();

  /**
   * What is asked of a taxon.
   *
   * @param country empty for none
   */
  record Key(int taxon, LocalDate day, String country) {}

  /** What was found of the taxa of one release, by column. */
  record Found(Cache<Key, Map<String, String>> facts) {
    Map<String, String> get(Key key, Function<Key, Map<String, String>> find) {
      return facts.get(key, find);
    }
  }

  Found of(Snapshot release) {
    return releases.get(
        release,
        _ -> new Found(Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build()));
  }
}
