package org.saola.store.audit;

import java.util.Locale;

/**
 * What can be done to an account, a token, a webhook, a job or a schedule of syncs that must be
 * known later.
 */
public enum AuditAction {
  CREATED,
  APPROVED,
  STANDING_CHANGED,
  ROLE_CHANGED,
  ADDRESS_CHANGED,
  ADDRESS_CONFIRMED,
  RESET_LINK_MADE,
  ROTATED,
  TOKENS_ENDED,
  PASSWORD_CHANGED,
  SECOND_FACTOR_ADDED,
  SECOND_FACTOR_REMOVED,
  RECOVERY_CODES_MADE,
  RECOVERY_CODE_USED,
  SIGNED_IN,
  SIGN_IN_FAILED,
  EXPORTED,
  ORDERED,
  CANCELLED,
  SCHEDULED,
  ENDED,
  DELETED;

  /** The name for users and tables, in lower case, with blanks. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether it tells of somebody's coming and going, and is forgotten after a while. */
  boolean isPassing() {
    return this == SIGNED_IN || this == SIGN_IN_FAILED || this == EXPORTED;
  }

  static AuditAction of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
