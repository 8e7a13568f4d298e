package org.saola.api.speciesplus1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerCacheTest {
  private static final int LONG = 8_000;
  private static final long MOST_BYTES = 64L << 20;

  @Test
  void countsWhatWasAskedAsWellAsWhatWasAnswered() {
    var cache = new AnswerCache();
    var nothing = new Content(new byte[0], false, new int[0]);
    for (int i = 0; i < 20_000; i++) {
      cache.keep(new Variant(1, "1", i + "a".repeat(LONG), false), nothing);
    }
    cache.measured().cleanUp();
    assertThat(cache.measured().estimatedSize() * LONG).isPositive().isLessThan(MOST_BYTES);
  }
}
