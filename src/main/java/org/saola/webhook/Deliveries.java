package org.saola.webhook;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.saola.store.changes.ChangeLog;
import org.saola.store.sql.DatabaseException;
import org.saola.store.webhooks.Lease;
import org.saola.store.webhooks.Webhook;
import org.saola.store.webhooks.Webhooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Delivers changes to all webhooks, each at its own pace, a few at once. Several servers may do so
 * side by side: a lease in the database says which of them delivers a batch.
 *
 * <p>However many webhooks there are, requests are answered as if there were none: only one
 * delivery at a time reads or writes the database, and threads of their own wait for it.
 */
public final class Deliveries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /** So that some that are slow don't hold up the others; each holds a batch in memory. */
  static final int MOST_AT_ONCE = 16;

  private final Webhooks webhooks;
  private final ChangeLog changes;
  private final Batches batches;
  private final Sender sender;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final String holder = UUID.randomUUID().toString();
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
  private final Semaphore database = new Semaphore(1, true);
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          MOST_AT_ONCE,
          MOST_AT_ONCE,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().name("webhook ", 1).factory());
  private volatile boolean stopping;

  /** Begins nothing; {@link #round} does. */
  public Deliveries(Webhooks webhooks, ChangeLog changes, InstantSource clock) {
    this(webhooks, changes, clock, new Sender(clock), RandomGenerator.getDefault());
  }

  Deliveries(
      Webhooks webhooks,
      ChangeLog changes,
      InstantSource clock,
      Sender sender,
      RandomGenerator random) {
    this.webhooks = webhooks;
    this.changes = changes;
    this.batches = new Batches(changes);
    this.sender = sender;
    this.clock = clock;
    this.random = random;
  }

  /** The threads that deliver; to be measured. */
  public ThreadPoolExecutor threads() {
    return executor;
  }

  /** Begins to deliver what is due, beside what is under way; to be called every second or so. */
  public void round() {
    for (var webhook : webhooks.due(changes.last())) {
      if (underWay.add(webhook.id())) {
        executor.execute(() -> deliver(webhook));
      }
    }
  }

  /** Delivers a batch; the next one comes after those of others that wait. */
  private void deliver(Webhook webhook) {
    var next = Optional.<Webhook>empty();
    try {
      if (!stopping && deliverBatch(webhook)) {
        next = inTurn(() -> webhooks.find(webhook.id()));
      }
      next.ifPresent(again -> executor.execute(() -> deliver(again)));
    } catch (DatabaseException e) {
      // what passes is told once for all that meet it
      LOG.atLevel(e.isPassing() ? Level.DEBUG : Level.WARN)
          .log("{} waits: {}", webhook, e.getMessage());
    } catch (RejectedExecutionException _) {
      next = Optional.empty(); // the server stops
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      if (next.isEmpty()) {
        underWay.remove(webhook.id());
      }
    }
  }

  /** Reads or writes the database. */
  @FunctionalInterface
  private interface Work<T> {
    T run();
  }

  private <T> T inTurn(Work<T> work) throws InterruptedException {
    database.acquire();
    try {
      return work.run();
    } finally {
      database.release();
    }
  }

  /**
   * A batch that only this server may deliver now.
   *
   * @param batch empty when there is nothing to tell
   */
  private record Claimed(Lease lease, Optional<Batch> batch) {}

  private Optional<Claimed> claim(Webhook webhook) {
    return webhooks.claim(webhook, holder).map(lease -> new Claimed(lease, batches.next(webhook)));
  }

  /** Whether the next batch may follow at once. */
  private boolean deliverBatch(Webhook webhook) throws InterruptedException {
    var claimed = inTurn(() -> claim(webhook));
    if (claimed.isEmpty()) {
      return false;
    }
    var lease = claimed.get().lease();
    if (claimed.get().batch().isEmpty()) {
      return inTurn(() -> advanced(lease, webhook.cursor(), false));
    }
    var batch = claimed.get().batch().get();
    var error =
        batch.entries().isEmpty()
            ? Optional.<String>empty()
            : sender.send(webhook, webhooks.secret(webhook), batch.message());
    return error.isPresent()
        ? inTurn(() -> failed(lease, batch, error.get()))
        : inTurn(() -> advanced(lease, batch.until(), true));
  }

  private boolean advanced(Lease lease, long cursor, boolean more) {
    webhooks.advance(lease, cursor);
    return more;
  }

  /** Whether the next batch may follow at once: when this one was given up. */
  private boolean failed(Lease lease, Batch batch, String error) {
    int failures = lease.webhook().attempts() + 1;
    if (failures >= RetryDelay.MOST_ATTEMPTS) {
      LOG.warn(
          "{}: gave up changes {} to {}: {}",
          lease.webhook(),
          batch.since() + 1,
          batch.until(),
          error);
      webhooks.giveUp(lease, batch.until(), error);
      return true;
    }
    webhooks.postpone(lease, error, clock.instant().plus(RetryDelay.after(failures, random)));
    return false;
  }

  /** Ends when the answers that are waited for have come. */
  @Override
  public void close() {
    stopping = true;
    executor.close();
    sender.close();
  }
}
