package org.saola.http.work;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads for work of one cost. Only so many work at a time, and what comes beyond that waits in
 * the order of coming, until it has its turn or is withdrawn.
 */
public final class WorkerPool implements AutoCloseable {
  private static final double NANOS_PER_SECOND = 1e9;

  private final String name;
  private final int size;
  private final ExecutorService threads;
  private final Set<Work> waiting = new LinkedHashSet<>();
  private final LongAdder busyNanos = new LongAdder();
  private int working;
  private boolean closed;

  /** Something to do, which whoever wants it no more can withdraw. */
  public final class Work {
    private final Runnable steps;

    private Work(Runnable steps) {
      this.steps = steps;
    }

    /** Lets it be forgotten, unless it has begun. */
    public void withdraw() {
      synchronized (waiting) {
        waiting.remove(this);
      }
    }
  }

  private WorkerPool(String name, int size, ExecutorService threads) {
    this.name = name;
    this.size = size;
    this.threads = threads;
  }

  /** For work that waits most of the time: threads that cost next to nothing. */
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
    synchronized (waiting) {
      return working;
    }
  }

  /** How much waits for its turn now. */
  public int waiting() {
    synchronized (waiting) {
      return waiting.size();
    }
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
  public Work execute(Runnable steps) {
    var work = new Work(steps);
    synchronized (waiting) {
      if (closed) {
        throw new RejectedExecutionException(name + " is closed");
      }
      if (working == size) {
        waiting.add(work);
        return work;
      }
      working++;
    }
    threads.execute(() -> workOn(work));
    return work;
  }

  /** Does one thing after the other, as long as something waits. */
  private void workOn(Work first) {
    for (var next = first; next != null; next = following()) {
      long begun = System.nanoTime();
      try {
        next.steps.run();
      } catch (RuntimeException | Error e) { // told as any other; what waits is not to wait longer
        var thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      } finally {
        busyNanos.add(System.nanoTime() - begun);
      }
    }
  }

  private @Nullable Work following() {
    synchronized (waiting) {
      if (closed || waiting.isEmpty()) {
        working--;
        return null;
      }
      var _ = Thread.interrupted(); // was meant for what is done
      var next = waiting.iterator().next();
      waiting.remove(next);
      return next;
    }
  }

  /** Has something made, and waits for it. */
  public <T> T call(Supplier<T> work) throws InterruptedException {
    var task = new FutureTask<>(work::get);
    var queued = execute(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      queued.withdraw();
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
    synchronized (waiting) {
      closed = true;
      waiting.clear();
    }
    threads.shutdownNow();
  }
}
