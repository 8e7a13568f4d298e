package org.saola.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.saola.store.changes.ChangeLog;
import org.saola.store.webhooks.DeadLetter;
import org.saola.store.webhooks.Webhook;
import org.saola.store.webhooks.Webhooks;

/** Sends what people ask for: a test, or what was given up. */
public final class Redelivery {
  private final Webhooks webhooks;
  private final Batches batches;
  private final Sender sender;

  public Redelivery(Webhooks webhooks, ChangeLog changes, Sender sender) {
    this.webhooks = webhooks;
    this.batches = new Batches(changes);
    this.sender = sender;
  }

  /** Sends a message without changes; gives what went wrong, in words. */
  public Optional<String> ping(Webhook webhook) throws InterruptedException {
    var delivery = "w%d-ping-%s".formatted(webhook.id(), UUID.randomUUID());
    var body = "{\"event\":\"ping\",\"delivery\":\"%s\"}".formatted(delivery);
    return sender.send(
        webhook,
        webhooks.secret(webhook),
        new WebhookMessage("ping", delivery, body.getBytes(UTF_8)));
  }

  /** Sends a batch again and forgets it when it is taken; gives what went wrong, in words. */
  public Optional<String> retry(Webhook webhook, DeadLetter letter) throws InterruptedException {
    var error =
        sender.send(webhook, webhooks.secret(webhook), batches.again(webhook, letter).message());
    error.ifPresentOrElse(
        words -> webhooks.deadLetters().failedAgain(letter.id(), words),
        () -> webhooks.deadLetters().remove(letter.id()));
    return error;
  }
}
