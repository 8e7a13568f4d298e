package org.saola.check.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What many threads compute comes in order, and nobody computes far ahead. */
final class ComputedAheadTest {
  private static final List<Integer> MANY = IntStream.range(0, 100_000).boxed().toList();

  @Test
  void resultsComeInTheOrderOfElements() {
    var done = new AtomicInteger();
    var results = new ArrayList<Integer>();
    try (var ahead =
        new ComputedAhead<Integer, Integer>(MANY.iterator(), each -> each + 1, done::addAndGet)) {
      ahead.forEachRemaining(results::add);
    }
    assertThat(results).isEqualTo(IntStream.rangeClosed(1, MANY.size()).boxed().toList());
    assertThat(done).hasValue(MANY.size());
  }

  @Test
  void aStreamHasTheSame() {
    try (var stream = ComputedAhead.stream(MANY, String::valueOf)) {
      assertThat(stream.toList()).isEqualTo(MANY.stream().map(String::valueOf).toList());
    }
  }

  @Test
  void littleIsComputedBeforeItIsFetched() {
    var computed = new AtomicInteger();
    try (var ahead =
        new ComputedAhead<Integer, Integer>(
            MANY.iterator(), _ -> computed.incrementAndGet(), _ -> {})) {
      ahead.next();
      assertThat(computed.get()).isBetween(1, MANY.size() / 10);
    }
    var atTheEnd = computed.get();
    assertThat(atTheEnd).as("nothing begins after the end").isLessThan(MANY.size() / 10);
  }

  @Test
  void twoAreComputedAtATimeEvenWhereThereAreTwoProcessors() {
    var meet = new CountDownLatch(2);
    try (var ahead =
        new ComputedAhead<Integer, Boolean>(
            IntStream.range(0, 256).boxed().iterator(), _ -> met(meet), _ -> {})) {
      assertThat(ahead.next()).isEqualTo(Runtime.getRuntime().availableProcessors() > 1);
    }
  }

  private static boolean met(CountDownLatch meet) {
    meet.countDown();
    try {
      return meet.await(Runtime.getRuntime().availableProcessors() > 1 ? 60 : 0, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatAComputationThrowsIsThrownWhereItsResultWasDue() {
    try (var ahead =
        new ComputedAhead<Integer, Integer>(
            List.of(1, 0, 2).iterator(), each -> 2 / each, _ -> {})) {
      assertThatThrownBy(ahead::hasNext).isInstanceOf(ArithmeticException.class);
    }
  }
}
