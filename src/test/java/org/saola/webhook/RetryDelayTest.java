package org.saola.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryDelayTest {

  @Test
  void growsFromASecondToAnHourAndIsNeverLessThanHalf() {
    var random = new Random(5);
    for (int i = 0; i < 1000; i++) {
      assertThat(RetryDelay.after(1, random))
          .isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
      assertThat(RetryDelay.after(6, random))
          .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
      assertThat(RetryDelay.after(RetryDelay.MOST_ATTEMPTS - 1, random))
          .isBetween(Duration.ofMinutes(30), Duration.ofHours(1));
    }
  }
}
