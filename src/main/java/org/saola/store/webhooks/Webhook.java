package org.saola.store.webhooks;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of changes.
 *
 * @param sealedSecret what signs that which is sent, for {@link Webhooks#secret}
 * @param cursor the sequence of the last change that was delivered or given up
 * @param attempts that failed since then
 * @param lastError of the last of them; null when there is none
 * @param nextAt nothing is sent before
 */
public record Webhook(
    long id,
    URI url,
    String sealedSecret,
    WebhookFilter filter,
    Instant createdAt,
    long cursor,
    int attempts,
    @Nullable String lastError,
    Instant nextAt) {

  @Override
  public String toString() {
    return "webhook " + id;
  }
}
