package org.saola.visit.letter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/**
 * The one rule for all letters, so that nobody can have the mailbox of another filled: how many of
 * a kind go to one address, and how many the clients of one network can cause. It does not ask
 * whether there is an account. Counted in memory, by each server for itself.
 */
final class LetterQuota {
  /** What one network can cause in an hour, such as a class that signs up together. */
  static final int MOST_OF_NETWORK = 50;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int REMEMBERED = 100_000;

  private record Recipient(LetterKind kind, String address) {}

  private final TimeMeter time;
  private final Cache<Recipient, Bucket> recipients;
  private final Cache<Long, Bucket> networks;

  /**
   * @param time what allowances are renewed by
   */
  LetterQuota(TimeMeter time) {
    this.time = time;
    recipients = remembered(DAY);
    networks = remembered(HOUR);
  }

  private <K> Cache<K, Bucket> remembered(Duration renewal) {
    return Caffeine.newBuilder()
        .maximumSize(REMEMBERED)
        .expireAfterAccess(renewal)
        .ticker(time::currentTimeNanos)
        .build();
  }

  /** Leave for one letter, which counts as sent; empty when there were too many. */
  synchronized Optional<Postage> take(LetterKind kind, String to, long network) {
    var recipient = new Recipient(kind, to);
    var before = recipients.getIfPresent(recipient);
    if ((before != null && before.getAvailableTokens() < 1) || !isGranted(kind, network)) {
      return Optional.empty(); // and an address that nobody wrote to takes no memory
    }
    recipients.get(recipient, _ -> bucket(kind.most(), 2L * kind.most(), DAY)).tryConsume(1);
    return Optional.of(new Postage(kind, to, network));
  }

  private boolean isGranted(LetterKind kind, long network) {
    return !kind.ofStrangers()
        || networks.get(network, _ -> bucket(MOST_OF_NETWORK, MOST_OF_NETWORK, HOUR)).tryConsume(1);
  }

  /** How many addresses are remembered, for each kind. */
  long remembered() {
    recipients.cleanUp();
    return recipients.estimatedSize();
  }

  private Bucket bucket(long most, long renewed, Duration within) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(renewed, within))
        .withCustomTimePrecision(time)
        .build();
  }
}
