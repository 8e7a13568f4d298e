package org.saola.store.webhooks;

import java.time.Instant;

/**
 * A batch that was given up.
 *
 * @param since the cursor before it
 * @param until the sequence of its last change
 * @param error of the last attempt, in words for users
 */
public record DeadLetter(
    long id, long webhook, long since, long until, int attempts, String error, Instant at) {}
