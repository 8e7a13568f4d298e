package org.saola.store.accounts;

import org.jdbi.v3.core.Handle;
import org.saola.access.Actor;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditLog;
import org.saola.store.audit.AuditSubject;
import org.saola.store.secondfactor.PendingSignIns;
import org.saola.store.secondfactor.SecondFactors;
import org.saola.store.watch.WatchLists;

/** The end of an account, of which only its number and its place in the log stay. */
record Deletion(long account, long at, Actor actor) {

  boolean apply(Handle handle, AuditLog log) {
    var email = email(handle);
    var changed =
        handle.execute(
            """
            update account
               set email = 'deleted-' || id, name = '', organisation = '', country = null,
                   purpose = 'other', purpose_text = null, password_hash = null, role = 'api',
                   standing = 'revoked', standing_reason = null, terms_version = null,
                   terms_accepted_at = null, address_confirmed_at = null, deleted_at = ?
             where id = ? and deleted_at is null
            """,
            at,
            account);
    if (changed == 0) {
      return false;
    }
    handle.execute("delete from token where account_id = ?", account);
    handle.execute("delete from reset_link where account_id = ?", account);
    handle.execute("delete from address_change where account_id = ?", account);
    handle.execute("delete from known_network where account_id = ?", account);
    handle.execute("delete from sign_up where email = ?", email);
    FailedSignIns.forgetAll(handle, email);
    WatchLists.removeAll(handle, account);
    SecondFactors.remove(handle, account);
    PendingSignIns.closeAll(handle, account);
    Sessions.closeAll(handle, account);
    log.removePassing(handle, account);
    ChangeCounter.raise(handle);
    log.write(
        handle,
        new AuditLog.Act(actor, AuditAction.DELETED, AuditSubject.account(account), null, null));
    return true;
  }

  private String email(Handle handle) {
    return handle
        .createQuery("select email from account where id = ?")
        .bind(0, account)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }
}
