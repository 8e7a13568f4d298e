package org.saola.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;

class BodyCacheTest {
  private static final int LONG = 8_000;
  private static final long MOST_BYTES = 4L << 20;

  private final AtomicInteger made = new AtomicInteger();
  private final BodyCache<String, byte[]> cache =
      new BodyCache<>(MOST_BYTES, key -> Character.BYTES * key.length(), body -> body.length);

  private byte[] body(int length) {
    made.incrementAndGet();
    return new byte[length];
  }

  @Test
  void whatIsKeptIsThereAtOnceAndAllElseLater() {
    var first = cache.find("a", Cost.READING, () -> body(3));
    assertThat(first).isInstanceOf(Reply.Later.class);
    assertThat(made).as("nothing is made before it is waited for").hasValue(0);
    var bytes = first.await();
    assertThat(cache.find("a", Cost.READING, () -> body(3))).isEqualTo(Reply.now(bytes));
    assertThat(cache.get("a", () -> body(3))).isSameAs(bytes);
    assertThat(made).hasValue(1);
  }

  @Test
  void countsWhatWasAskedAsWellAsWhatWasAnswered() {
    for (int i = 0; i < 2_000; i++) {
      cache.get(i + "a".repeat(LONG), () -> body(0));
      cache.get("b" + i, () -> body(LONG));
    }
    cache.measured().cleanUp();
    assertThat(cache.measured().estimatedSize() * LONG).isPositive().isLessThan(MOST_BYTES);
  }
}
