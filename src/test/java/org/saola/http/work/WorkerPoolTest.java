package org.saola.http.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkerPoolTest {
  private static final int SIZE = 3;
  private static final int TASKS = 50;

  static Stream<WorkerPool> pools() {
    return Stream.of(WorkerPool.light("light", SIZE), WorkerPool.heavy("heavy", SIZE));
  }

  @ParameterizedTest
  @MethodSource("pools")
  void soManyWorkAtOnceAndTheOthersWait(WorkerPool pool) throws Exception {
    try (pool) {
      var begun = new CountDownLatch(SIZE);
      var go = new CountDownLatch(1);
      var done = new CountDownLatch(TASKS);
      var atOnce = new AtomicInteger();
      var most = new AtomicInteger();
      for (int i = 0; i < TASKS; i++) {
        pool.execute(() -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          begun.countDown();
          await(go);
          atOnce.decrementAndGet();
          done.countDown();
        });
      }
      await(begun);
      assertThat(pool.working()).isEqualTo(SIZE);
      assertThat(pool.waiting()).isEqualTo(TASKS - SIZE);
      go.countDown();
      await(done);
      assertThat(most.get()).isEqualTo(SIZE);
      assertThat(pool.busySeconds()).isPositive();
      waitUntilIdle(pool);
    }
  }

  @ParameterizedTest
  @MethodSource("pools")
  void whatFailsGivesItsTurnBack(WorkerPool pool) throws Exception {
    try (pool) {
      for (int i = 0; i < TASKS; i++) {
        assertThatThrownBy(() -> pool.call(() -> Integer.parseInt("invented")))
            .isInstanceOf(NumberFormatException.class);
      }
      assertThat(pool.call(() -> "made")).isEqualTo("made");
      waitUntilIdle(pool);
    }
  }

  @ParameterizedTest
  @MethodSource("pools")
  void whatIsWithdrawnIsForgottenAndNotDone(WorkerPool pool) throws Exception {
    try (pool) {
      var go = new CountDownLatch(1);
      for (int i = 0; i < SIZE; i++) {
        var _ = pool.execute(() -> await(go));
      }
      var done = new AtomicInteger();
      var first =
          pool.execute(() -> {
            var _ = done.incrementAndGet();
          });
      var _ =
          pool.execute(() -> {
            var _ = done.incrementAndGet();
          });
      first.withdraw();
      assertThat(pool.waiting()).isEqualTo(1);
      go.countDown();
      assertThat(pool.call(() -> "after all of these")).isNotEmpty();
      waitUntilIdle(pool);
      assertThat(done.get()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("pools")
  void aClosedOneTakesNothing(WorkerPool pool) {
    pool.close();
    assertThatThrownBy(() -> pool.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    assertThat(pool.waiting()).isZero();
  }

  @Test
  void computingLeavesTheProcessorToOthers() throws Exception {
    try (var workers = Workers.of(10)) {
      var thread = new AtomicReference<Thread>();
      workers
          .of(Cost.COMPUTING)
          .call(() -> {
            thread.set(Thread.currentThread());
            return "";
          });
      assertThat(thread.get().isVirtual()).as("the system takes turns of these alone").isFalse();
      assertThat(thread.get().getName()).isEqualTo("computing-1");
    }
  }

  @Test
  void thereIsAPoolForEachCost() {
    try (var workers = Workers.of(10)) {
      assertThat(workers.all())
          .extracting(WorkerPool::name)
          .containsExactly("waiting", "reading", "computing");
      assertThat(workers.of(Cost.WAITING).size()).as("as many as connections").isEqualTo(10);
    }
  }

  @Test
  void aReplyLeavesNothingUndone() {
    var steps = new ArrayList<String>();
    Reply<String> reply =
        Reply.later(
            Cost.READING,
            () -> {
              steps.add("read");
              return Reply.computing(() -> {
                steps.add("computed");
                return "a";
              });
            });
    var mapped = reply.map(text -> text + "b");
    assertThat(steps).as("nothing is done before it is asked for").isEmpty();
    assertThat(mapped.await()).isEqualTo("ab");
    assertThat(steps).isEqualTo(List.of("read", "computed"));
  }

  @Test
  void whatFailsLaterIsAnsweredAsWhatFailsAtOnce() {
    Reply<String> failing =
        Reply.guarded(
            () ->
                Reply.later(
                    Cost.READING,
                    () ->
                        Reply.computing(() -> {
                          throw new IllegalStateException("invented");
                        })),
            failure -> failure instanceof IllegalStateException ? "said" : null);
    assertThat(failing.await()).isEqualTo("said");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was made is handed over a moment before the turn is. */
  private static void waitUntilIdle(WorkerPool pool) throws InterruptedException {
    for (int i = 0; i < 1_000 && pool.working() + pool.waiting() > 0; i++) {
      Thread.sleep(10);
    }
    assertThat(pool.working() + pool.waiting()).isZero();
  }
}
