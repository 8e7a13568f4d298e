package org.saola.webhook;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.saola.store.changes.ChangeLog;
import org.saola.store.sql.DatabaseException;
import org.saola.store.webhooks.Lease;
import org.saola.store.webhooks.Webhook;
import org.saola.store.webhooks.Webhooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers changes to all webhooks, each at its own pace. Several servers may do so side by side: a
 * lease in the database says which of them delivers a batch.
 */
public final class Deliveries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  private final Webhooks webhooks;
  private final ChangeLog changes;
  private final Batches batches;
  private final Sender sender;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final String holder = UUID.randomUUID().toString();
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
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

  /** Begins to deliver what is due, beside what is under way; to be called every second or so. */
  public void round() {
    for (var webhook : webhooks.due(changes.last())) {
      if (underWay.add(webhook.id())) {
        executor.execute(() -> deliver(webhook));
      }
    }
  }

  private void deliver(Webhook first) {
    try {
      var next = Optional.of(first);
      while (next.isPresent() && !stopping && deliverBatch(next.get())) {
        next = webhooks.find(first.id());
      }
    } catch (DatabaseException e) {
      LOG.warn("{} waits: {}", first, e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      underWay.remove(first.id());
    }
  }

  /** Whether the next batch may follow at once. */
  private boolean deliverBatch(Webhook webhook) throws InterruptedException {
    var lease = webhooks.claim(webhook, holder);
    if (lease.isEmpty()) {
      return false;
    }
    var batch = batches.next(webhook);
    if (batch.isEmpty()) {
      webhooks.advance(lease.get(), webhook.cursor());
      return false;
    }
    var error =
        batch.get().entries().isEmpty()
            ? Optional.<String>empty()
            : sender.send(webhook, batch.get().message());
    if (error.isPresent()) {
      return failed(lease.get(), batch.get(), error.get());
    }
    webhooks.advance(lease.get(), batch.get().until());
    return true;
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
