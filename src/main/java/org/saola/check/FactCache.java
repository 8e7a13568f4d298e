package org.saola.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/** What was found of taxa of one list lately; many rows ask for the same. */
final class FactCache {
  private static final int MOST = 10_000;

  private final Cache<Key, Map<String, String>> facts =
      Caffeine.newBuilder().maximumSize(MOST).build();

  /**
   * What is asked of a taxon.
   *
   * @param country empty for none
   */
  record Key(int taxon, LocalDate day, String country) {}

  Map<String, String> get(Key key, Function<Key, Map<String, String>> find) {
    return facts.get(key, find);
  }
}
