package org.saola.sync;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Ends a run before all is there. What was received stays, and the next run goes on with it. */
public final class SyncStopped extends RuntimeException {
  private final Reason reason;

  /** Why a run ends early. */
  public enum Reason {
    /** The user allowed no more requests. */
    BUDGET,
    /** The service doesn't answer, or answers what can't be used. */
    UPSTREAM,
    /** This program is asked to end. */
    INTERRUPTED
  }

  private SyncStopped(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  static SyncStopped budget(long requests) {
    return new SyncStopped(
        Reason.BUDGET, "stopped after %,d requests, as many as were allowed".formatted(requests));
  }

  static SyncStopped later(Instant time) {
    return new SyncStopped(
        Reason.UPSTREAM,
        "the service asks not to come back before %s; begin again then"
            .formatted(time.truncatedTo(ChronoUnit.SECONDS)));
  }

  static SyncStopped failing(URI address, int tries, String failure) {
    return new SyncStopped(
        Reason.UPSTREAM,
        "%s failed %d times, the last time because %s; begin again later"
            .formatted(address, tries, failure));
  }

  static SyncStopped unreachable(URI address, String why) {
    return new SyncStopped(
        Reason.UPSTREAM,
        "%s can't be asked: %s; check the address".formatted(address.resolve("/"), why));
  }

  static SyncStopped refused(URI address, int status, boolean withToken) {
    return new SyncStopped(
        Reason.UPSTREAM,
        "%s refuses the request (status %d): %s"
            .formatted(
                address,
                status,
                withToken
                    ? "the token is not valid there, or may not read; get a new one"
                    : "it needs a token; give one with --token-file"));
  }

  /** The service answers what it should not. */
  public static SyncStopped unexpected(String problem) {
    return new SyncStopped(Reason.UPSTREAM, problem);
  }

  static SyncStopped interrupted() {
    Thread.currentThread().interrupt();
    return new SyncStopped(Reason.INTERRUPTED, "stopped; the next run goes on from here");
  }

  public Reason reason() {
    return reason;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
