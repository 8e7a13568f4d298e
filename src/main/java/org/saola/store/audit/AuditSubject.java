package org.saola.store.audit;

import java.util.Locale;

/** What something was done to. */
public record AuditSubject(Kind kind, long id) {

  /** What it is. */
  public enum Kind {
    ACCOUNT,
    TOKEN,
    WEBHOOK,
    UPLOAD,
    JOB,
    SCHEDULE;

    /** The name for users and tables, in lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static AuditSubject account(long id) {
    return new AuditSubject(Kind.ACCOUNT, id);
  }

  public static AuditSubject token(long id) {
    return new AuditSubject(Kind.TOKEN, id);
  }

  public static AuditSubject webhook(long id) {
    return new AuditSubject(Kind.WEBHOOK, id);
  }

  public static AuditSubject upload(long id) {
    return new AuditSubject(Kind.UPLOAD, id);
  }

  public static AuditSubject job(long id) {
    return new AuditSubject(Kind.JOB, id);
  }

  public static AuditSubject schedule(long id) {
    return new AuditSubject(Kind.SCHEDULE, id);
  }
}
