package org.saola.site;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Outages;
import org.saola.store.Presence;
import org.saola.store.sql.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Faults of the database that pass. However many requests meet one, the log has one line when it
 * begins and one when it is over. Safe for use by many threads.
 */
public final class DatabaseFaults implements Outages {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFaults.class);

  /** So long after the last failure it is over. */
  private static final long CALM_NANOS = Duration.ofSeconds(3).toNanos();

  private final Presence presence;
  private boolean lasting;
  private long begunNanos;
  private long metNanos;
  private long refused;

  DatabaseFaults(Presence presence) {
    this.presence = presence;
  }

  @Override
  public boolean include(Throwable failure) {
    var fault = find(failure);
    return fault != null && meet(fault, 1);
  }

  private static @Nullable DatabaseException find(@Nullable Throwable failure) {
    return failure == null || failure instanceof DatabaseException
        ? (DatabaseException) failure
        : find(failure.getCause());
  }

  /** Says that the server itself could not do its rounds; false when that will not pass. */
  public boolean meet(DatabaseException fault) {
    return meet(fault, 0);
  }

  private boolean meet(DatabaseException fault, int requests) {
    var absence = presence.absence();
    if (!fault.isPassing() && absence.isEmpty()) {
      return false;
    }
    begin(absence.orElse(fault), requests);
    return true;
  }

  private synchronized void begin(DatabaseException fault, int requests) {
    metNanos = System.nanoTime();
    refused += requests;
    if (!lasting) {
      lasting = true;
      begunNanos = metNanos;
      LOG.warn("{}; until that is over, requests that need it are refused", fault.getMessage());
    }
  }

  /** Notices when one begins that no request has met, and when it is over; called every second. */
  public void look() {
    var absence = presence.absence();
    if (absence.isPresent()) {
      begin(absence.get(), 0);
    } else {
      endIfCalm();
    }
  }

  private synchronized void endIfCalm() {
    if (lasting && System.nanoTime() - metNanos > CALM_NANOS) {
      LOG.info(
          "The database answers again; in {} s {} requests were refused",
          Duration.ofNanos(metNanos - begunNanos).toSeconds(),
          refused);
      lasting = false;
      refused = 0;
    }
  }

  /** Whether the database can't be used now. */
  boolean isAway() {
    return presence.absence().isPresent();
  }
}
