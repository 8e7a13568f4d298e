package org.saola.http.work;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads for work of one cost. Only so many work at a time, and what comes beyond that waits in
 * the order of coming; that there is never more of it than connections is seen to by the server.
 */
public final class WorkerPool implements AutoCloseable {
  private static final double NANOS_PER_SECOND = 1e9;

  private final String name;
  private final int size;
  private final ExecutorService threads;
  private final Semaphore turns;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger working = new AtomicInteger();
  private final LongAdder busyNanos = new LongAdder();

  private WorkerPool(String name, int size, ExecutorService threads) {
    this.name = name;
    this.size = size;
    this.threads = threads;
    this.turns = new Semaphore(size, true);
  }

  /** For work that waits most of the time: a thread for each, of which so many have a turn. */
  static WorkerPool light(String name, int size) {
    ThreadFactory factory = Thread.ofVirtual().name(name + "-", 1).factory();
    return new WorkerPool(name, size, Executors.newThreadPerTaskExecutor(factory));
  }

  /** For work that leaves the processor to nobody by itself: threads of the operating system. */
  static WorkerPool heavy(String name, int size) {
    ThreadFactory factory = Thread.ofPlatform().daemon(true).name(name + "-", 1).factory();
    return new WorkerPool(name, size, Executors.newFixedThreadPool(size, factory));
  }

  /** Such as {@code reading}; its threads are called after it, too. */
  public String name() {
    return name;
  }

  /** How many can work at once. */
  public int size() {
    return size;
  }

  /** How many work now. */
  public int working() {
    return working.get();
  }

  /** How much waits for a thread now. */
  public int waiting() {
    return waiting.get();
  }

  /** Seconds worked, of all threads together. */
  public double busySeconds() {
    return busyNanos.sum() / NANOS_PER_SECOND;
  }

  /**
   * Does something as soon as it has its turn.
   *
   * @throws RejectedExecutionException if the pool is closed
   */
  public void execute(Runnable work) {
    waiting.incrementAndGet();
    try {
      threads.execute(() -> inTurn(work));
    } catch (RejectedExecutionException e) {
      waiting.decrementAndGet();
      throw e;
    }
  }

  private void inTurn(Runnable work) {
    turns.acquireUninterruptibly();
    waiting.decrementAndGet();
    working.incrementAndGet();
    long begun = System.nanoTime();
    try {
      work.run();
    } finally {
      busyNanos.add(System.nanoTime() - begun);
      working.decrementAndGet();
      turns.release();
    }
  }

  /** Has something made, and waits for it. */
  public <T> T call(Supplier<T> work) throws InterruptedException {
    var task = new FutureTask<>(work::get);
    execute(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      task.cancel(true);
      throw e;
    } catch (CancellationException e) { // by nobody but the lines above
      throw new IllegalStateException("work was given up", e);
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  private static RuntimeException thrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  /** Ends the work under way as soon as it can be interrupted. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
