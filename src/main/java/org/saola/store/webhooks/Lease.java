package org.saola.store.webhooks;

import java.time.Duration;

/**
 * The right to deliver the next batch of a webhook, which one server has at a time.
 *
 * @param webhook as it was when it was taken
 * @param holder who has it
 */
public record Lease(Webhook webhook, String holder) {

  /** It ends then, so that others go on when its holder died. */
  public static final Duration LENGTH = Duration.ofSeconds(60);
}
