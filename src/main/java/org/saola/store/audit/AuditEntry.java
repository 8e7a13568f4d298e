package org.saola.store.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;

/**
 * One thing that was done.
 *
 * @param id rises with time
 * @param by the actor's e-mail address as it is now, {@code command line}, {@code server} or {@code
 *     stranger}
 * @param reason in the actor's words; null when none was given
 * @param detail such as {@code active to suspended}; null when the action says it all
 */
public record AuditEntry(
    long id,
    Instant at,
    Actor actor,
    String by,
    AuditAction action,
    AuditSubject subject,
    @Nullable String reason,
    @Nullable String detail) {}
