package org.saola.webhook;

/**
 * What is sent.
 *
 * @param event what happened: {@code changes}, or {@code ping} for a test
 * @param delivery the same whenever the same is sent again
 * @param body JSON
 */
public record WebhookMessage(String event, String delivery, byte[] body) {}
