package org.saola.store.names;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.message.Message;
import org.saola.message.Refusals;
import org.saola.store.sql.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that takes seconds to make, in a thread of its own, and is made again when what it is
 * made of changed; until then the former one is good. Safe for use by many threads.
 */
public final class Prepared<V> {
  private static final Logger LOG = LoggerFactory.getLogger(Prepared.class);

  /** One after the other: memory is needed for few, and the other processors are for requests. */
  private static final Object TURN = new Object();

  /** Shorter than clients wait for an answer. */
  static final Duration WORTH = Duration.ofSeconds(20);

  private final Object turn;
  private final Message what;
  private final Duration patience;
  private @Nullable Object version;
  private CompletableFuture<V> coming = new CompletableFuture<>();
  private @Nullable V ready;

  /**
   * @param what it is, in words
   * @param patience how long whoever asks waits for the first
   */
  Prepared(Message what, Duration patience) {
    this(what, patience, TURN);
  }

  /**
   * The same for what takes minutes, and must not keep names waiting.
   *
   * @param turn those with the same one are made one after the other
   */
  public Prepared(Message what, Duration patience, Object turn) {
    this.what = what;
    this.patience = patience;
    this.turn = turn;
  }

  /**
   * Begins to make it, unless that was done.
   *
   * @param wanted what it is made of
   */
  public synchronized void prepare(Object wanted, Supplier<V> maker) {
    if (!wanted.equals(version) || coming.isCompletedExceptionally()) {
      version = wanted;
      var begun = new CompletableFuture<V>();
      coming = begun;
      Thread.ofPlatform().name("names").daemon().start(() -> make(wanted, maker, begun));
    }
  }

  private void make(Object made, Supplier<V> maker, CompletableFuture<V> begun) {
    try {
      V value;
      synchronized (turn) {
        value = maker.get();
      }
      take(made, value);
      begun.complete(value);
    } catch (RuntimeException | Error e) {
      // that a database is away for a while is told once, of requests; then this is tried again
      if (!(e instanceof DatabaseException fault && fault.isPassing())) {
        LOG.warn("Can't prepare {}: {}", Refusals.text(Language.EN, what), e.toString());
      }
      begun.completeExceptionally(e);
    }
  }

  private synchronized void take(Object made, V value) {
    if (made.equals(version)) {
      ready = value;
    }
  }

  /** The newest there is; null before the first. */
  public synchronized @Nullable V ready() {
    return ready;
  }

  private synchronized CompletableFuture<V> coming() {
    return coming;
  }

  /**
   * The newest there is; waits for the first.
   *
   * @throws NamesNotReady if it isn't there in time
   */
  public V await() {
    var held = ready();
    if (held != null) {
      return held;
    }
    var first = coming();
    var notReady = new NamesNotReady(what, first, patience.compareTo(WORTH) > 0 ? patience : WORTH);
    if (notReady.await(patience)) {
      return first.join();
    }
    throw notReady;
  }

  /**
   * What is said to who doesn't want the former one.
   *
   * @param what is being prepared
   * @param worth how long it is worth waiting for it
   */
  public NamesNotReady notReady(Message what, Duration worth) {
    return new NamesNotReady(what, coming(), worth);
  }
}
