package org.saola.sync;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.saola.sync.Attempt.Failed;
import org.saola.sync.Attempt.Finished;
import org.saola.sync.Attempt.Hopeless;
import org.saola.sync.Attempt.Missing;
import org.saola.sync.Attempt.Moved;

/**
 * Asks one service, one request at a time, not too fast; what fails is asked again, ever more
 * slowly, and a service that says how long to wait is obeyed.
 */
final class PoliteClient {
  /** A 404 counts only when it comes so often in a row, with pauses between. */
  private static final int MISSING_TIMES = 4;

  private static final int MOST_REDIRECTIONS = 5;
  private static final int HIGHEST_PORT = 65_535;

  /** Shorter waits are nothing to tell people about. */
  private static final Duration TOLD = Duration.ofSeconds(5);

  private final HttpExchange exchange;
  private final Pace pace;
  private final Patience patience;
  private final RequestTally tally;
  private final Notices notices;
  private final long mostRequests;
  private final RandomGenerator random = new Random();

  PoliteClient(
      HttpExchange exchange, Pace pace, SyncTerms terms, RequestTally tally, Notices notices) {
    this.exchange = exchange;
    this.pace = pace;
    this.patience = terms.patience();
    this.mostRequests = terms.mostRequests();
    this.tally = tally;
    this.notices = notices;
  }

  /**
   * Gets JSON.
   *
   * @param entityTag of the answer that is known; null = none
   * @return status 200, 304, 404 or 410
   * @throws SyncStopped if there is no answer
   */
  FetchedAnswer get(URI address, @Nullable String entityTag) {
    return ask(address, uri -> exchange.get(uri, entityTag)).orElseThrow();
  }

  /** Gets a file; false when there is none. */
  boolean download(URI address, Path to) {
    var missing = new boolean[1];
    ask(
        address,
        uri -> {
          var attempt = exchange.download(uri, to);
          missing[0] = attempt instanceof Missing;
          return attempt;
        });
    return !missing[0];
  }

  private <T> Optional<T> ask(URI address, Function<URI, Attempt<T>> send) {
    var at = address;
    int missing = 0;
    int redirections = 0;
    for (int tried = 1; ; tried++) {
      if (tally.requests() >= mostRequests) {
        throw SyncStopped.budget(tally.requests());
      }
      if (at.getHost() == null
          || at.getPort() > HIGHEST_PORT
          || !String.valueOf(at.getScheme()).matches("(?i)https?")) {
        throw SyncStopped.unexpected("%s is no address that can be asked".formatted(at));
      }
      pace.await();
      tally.request();
      switch (send.apply(at)) {
        case Finished<T>(var outcome) -> {
          return Optional.of(outcome);
        }
        case Missing<T>(var outcome) -> {
          if (++missing == MISSING_TIMES) {
            return Optional.of(outcome);
          }
          pause(tried, new Failed<>("it answered status 404", null), address);
        }
        case Moved<T>(var to) -> {
          if (++redirections > MOST_REDIRECTIONS) {
            throw SyncStopped.failing(address, tried, "it redirects without end");
          }
          at = to;
        }
        case Hopeless<T>(var why) -> throw SyncStopped.unreachable(at, why);
        case Failed<T> failed -> {
          missing = 0;
          at = address;
          pause(tried, failed, address);
        }
      }
    }
  }

  private void pause(int tried, Failed<?> failed, URI address) {
    var wanted = failed.wanted();
    var pause = patience.pause(tried, random);
    if (wanted != null && wanted.compareTo(pause) > 0) {
      pause = wanted;
    }
    pace.postpone(pause);
    if (tried >= patience.tries()) {
      throw SyncStopped.failing(address, tried, failed.why());
    }
    tally.repeat();
    if (pause.compareTo(TOLD) >= 0) {
      notices.say("waiting %d s, because %s".formatted(pause.toSeconds(), failed.why()));
    }
  }
}
