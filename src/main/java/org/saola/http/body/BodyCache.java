package org.saola.http.body;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;

/**
 * Bodies that were made lately, by what decides about them; the first to go are those that nobody
 * asked for since. Safe for use by many threads.
 *
 * @param <K> what decides about a body, such as a release, a question and an encoding
 * @param <V> a body, with what is known of it
 */
public final class BodyCache<K, V> {
  /** What each takes in memory besides. */
  private static final int OVERHEAD = 300;

  private final Cache<K, V> bodies;

  /**
   * @param mostBytes of all together
   * @param bytesOfKey and of bodies, besides what is kept of each
   */
  public BodyCache(long mostBytes, ToIntFunction<K> bytesOfKey, ToIntFunction<V> bytesOfBody) {
    this.bodies =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((K key, V body) ->
                bytesOfKey.applyAsInt(key) + bytesOfBody.applyAsInt(body) + OVERHEAD)
            .recordStats()
            .build();
  }

  /** Its hits, misses and size. */
  public Cache<?, ?> measured() {
    return bodies;
  }

  /** The body if it is kept; else null. */
  public @Nullable V peek(K key) {
    return bodies.getIfPresent(key);
  }

  /** The body, now if it is kept; else it is made later. */
  public Reply<V> find(K key, Cost cost, Supplier<V> make) {
    var kept = bodies.getIfPresent(key);
    return kept != null ? Reply.now(kept) : later(key, cost, make);
  }

  /** The body, which is made and kept; for one that {@link #peek} did not find. */
  public Reply<V> later(K key, Cost cost, Supplier<V> make) {
    return Reply.later(cost, () -> Reply.now(made(key, make)));
  }

  /** The body; made at once where it is not kept, so that must take no longer than writing it. */
  public V get(K key, Supplier<V> make) {
    var kept = bodies.getIfPresent(key);
    return kept != null ? kept : made(key, make);
  }

  /** Not within the cache: nobody is to wait for a slow neighbour. */
  private V made(K key, Supplier<V> make) {
    var body = make.get();
    bodies.put(key, body);
    return body;
  }
}
