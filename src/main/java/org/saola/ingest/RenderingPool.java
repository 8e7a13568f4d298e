package org.saola.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.saola.progress.Progress;

/**
 * Works on the records of an import on all processors, a little ahead of whoever waits for them.
 *
 * @param <R> what one thread renders with; each thread has its own
 */
public final class RenderingPool<R> implements AutoCloseable {
  /** Enough that no processor waits, little enough that memory stays small. */
  private static final int AHEAD = 256;

  private final Consumer<R> dispose;
  private final Progress.Step step;
  private final ExecutorService workers;
  private final List<R> renderers = new ArrayList<>();
  private final Queue<R> idle;
  private final Deque<Future<?>> underWay = new ArrayDeque<>();

  /**
   * @param renderer makes what one thread renders with
   * @param dispose gets rid of it
   * @param step is moved on by one for each record that is finished
   */
  public RenderingPool(Supplier<R> renderer, Consumer<R> dispose, Progress.Step step) {
    this.dispose = dispose;
    this.step = step;
    var processors = Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < processors; i++) {
      renderers.add(renderer.get());
    }
    idle = new ConcurrentLinkedQueue<>(renderers);
    workers =
        Executors.newFixedThreadPool(processors, Thread.ofPlatform().name("render").factory());
  }

  /** Has one record worked on; waits when too many are under way. Used by one thread only. */
  public void submit(Consumer<R> work) {
    underWay.add(workers.submit(() -> run(work)));
    if (underWay.size() > AHEAD) {
      await(underWay.remove());
    }
  }

  /** Waits for all records; what went wrong with any of them is thrown here or before. */
  public void finish() {
    while (!underWay.isEmpty()) {
      await(underWay.remove());
    }
  }

  private void run(Consumer<R> work) {
    var renderer = idle.remove(); // there is one for each worker
    try {
      work.accept(renderer);
    } finally {
      idle.add(renderer);
    }
  }

  private void await(Future<?> record) {
    try {
      record.get();
      step.add(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the import was interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a record could not be written", e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    workers.close();
    renderers.forEach(dispose);
  }
}
