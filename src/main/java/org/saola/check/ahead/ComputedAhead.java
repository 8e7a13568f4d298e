package org.saola.check.ahead;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What is computed of elements, in their order. Some is computed ahead by all processors; what is
 * not fetched waits, so that memory is bounded however many elements there are.
 */
public final class ComputedAhead<T, R> implements Iterator<R>, AutoCloseable {
  private static final int CHUNK = 128;
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final int AHEAD = 1 + PROCESSORS;

  /** The pool that all programs share leaves out one processor, and so half of two. */
  private static final ThreadPoolExecutor THREADS =
      new ThreadPoolExecutor(
          PROCESSORS,
          PROCESSORS,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon(true).name("ahead-", 1).factory());

  private final Iterator<? extends T> elements;
  private final Function<? super T, ? extends R> computation;
  private final IntConsumer progress;
  private final ArrayDeque<CompletableFuture<List<R>>> coming = new ArrayDeque<>();
  private Iterator<R> ready = List.<R>of().iterator();

  /**
   * Nothing yet; it begins when the first is asked for.
   *
   * @param computation done by several threads at once
   * @param progress hears how many are done each time that some are
   */
  public ComputedAhead(
      Iterator<? extends T> elements,
      Function<? super T, ? extends R> computation,
      IntConsumer progress) {
    this.elements = elements;
    this.computation = computation;
    this.progress = progress;
  }

  /** The threads that all share; to be measured. */
  public static ThreadPoolExecutor threads() {
    return THREADS;
  }

  @Override
  public boolean hasNext() {
    while (!ready.hasNext()) {
      begin();
      var next = coming.poll();
      if (next == null) {
        return false;
      }
      var done = done(next);
      ready = done.iterator();
      progress.accept(done.size());
    }
    return true;
  }

  private static <R> List<R> done(CompletableFuture<List<R>> chunk) {
    try {
      return chunk.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.next();
  }

  private void begin() {
    while (coming.size() < AHEAD && elements.hasNext()) {
      var chunk = new ArrayList<T>(CHUNK);
      while (chunk.size() < CHUNK && elements.hasNext()) {
        chunk.add(elements.next());
      }
      coming.add(CompletableFuture.supplyAsync(() -> computed(chunk), THREADS));
    }
  }

  private List<R> computed(List<T> chunk) {
    var done = new ArrayList<R>(chunk.size());
    chunk.forEach(element -> done.add(computation.apply(element)));
    return done;
  }

  /**
   * What is computed of a list, as a stream that is to be closed by whoever wants no more of it.
   */
  public static <T, R> Stream<R> stream(
      List<? extends T> elements, Function<? super T, ? extends R> computation) {
    var ahead = new ComputedAhead<T, R>(elements.iterator(), computation, _ -> {});
    var each = Spliterators.spliterator(ahead, elements.size(), Spliterator.ORDERED);
    return StreamSupport.stream(each, false).onClose(ahead::close);
  }

  /** Whoever wants no more is spared what has not begun. */
  @Override
  public void close() {
    coming.forEach(each -> each.cancel(false));
    coming.clear();
  }
}
