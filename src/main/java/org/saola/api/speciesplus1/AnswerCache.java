package org.saola.api.speciesplus1;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** Bodies that were joined or compressed already; what they hold changes only with the release. */
final class AnswerCache {
  private static final long MOST_BYTES = 64L << 20;
  private static final int OVERHEAD = 200;

  private final Cache<Variant, Content> bodies =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Variant variant, Content body) ->
              Character.BYTES * variant.question().length()
                  + body.bytes().length
                  + Integer.BYTES * body.records().length
                  + OVERHEAD)
          .recordStats()
          .build();

  Cache<?, ?> measured() {
    return bodies;
  }

  @Nullable Content find(Variant variant) {
    return bodies.getIfPresent(variant);
  }

  void keep(Variant variant, Content body) {
    bodies.put(variant, body);
  }
}
