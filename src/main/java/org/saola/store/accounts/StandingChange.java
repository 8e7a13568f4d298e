package org.saola.store.accounts;

import org.jdbi.v3.core.Handle;
import org.saola.access.Actor;
import org.saola.access.Standing;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditLog;
import org.saola.store.audit.AuditSubject;

/**
 * An account or a token that shall stand otherwise, and the entry about it. An account that may not
 * ask any more is signed out everywhere.
 */
record StandingChange(AuditSubject subject, Standing standing, String reason, Actor actor) {

  boolean apply(Handle handle, AuditLog log) {
    var table = subject.kind().code();
    var known = subject.kind() == AuditSubject.Kind.ACCOUNT ? " and deleted_at is null" : "";
    var before =
        handle
            .createQuery("select standing from %s where id = ?%s".formatted(table, known))
            .bind(0, subject.id())
            .mapTo(String.class)
            .findOne()
            .orElse(null);
    if (before == null) {
      return false;
    }
    handle.execute(
        "update %s set standing = ?, standing_reason = ? where id = ?".formatted(table),
        standing.code(),
        reason.isBlank() ? null : reason.strip(),
        subject.id());
    ChangeCounter.raise(handle);
    if (subject.kind() == AuditSubject.Kind.ACCOUNT && !standing.mayAsk()) {
      Sessions.closeAll(handle, subject.id());
    }
    var approved = before.equals(Standing.PENDING.code()) && standing == Standing.ACTIVE;
    log.write(
        handle,
        new AuditLog.Act(
            actor,
            approved ? AuditAction.APPROVED : AuditAction.STANDING_CHANGED,
            subject,
            reason,
            "%s to %s".formatted(before, standing.code())));
    return true;
  }
}
