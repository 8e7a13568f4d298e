package org.saola.access.limit;

/**
 * How far a client was slowed down. Only refusals of those count who came back before the time they
 * were told: a client that waits and then asks on, as most programs do, is never slowed down.
 *
 * <p>Times are nanoseconds of the clock that the buckets are filled by.
 *
 * @param level 0 = not at all
 * @param refusals that counted since {@code windowStart}
 * @param lastRefusal that counted; after a level was given back, the time of that
 * @param retryAt when the client may come back; before it, a refusal counts
 * @param changes rises with each change of the level
 */
public record Escalation(
    int level, int refusals, long windowStart, long lastRefusal, long retryAt, long changes) {
  /** Of one who was never refused. */
  public static final Escalation NONE = new Escalation(0, 0, 0, 0, Long.MIN_VALUE, 0);

  /** What is left of it at a time. */
  public Escalation at(long now, EscalationRules rules) {
    long quiet = rules.quiet().toNanos();
    if (level == 0 || now - lastRefusal < quiet) {
      return this;
    }
    int given = (int) Math.min(level, (now - lastRefusal) / quiet);
    return new Escalation(
        level - given, 0, now, lastRefusal + given * quiet, retryAt, changes + given);
  }

  /**
   * What becomes of it by a refusal.
   *
   * @param waitNanos what the client is told to wait
   */
  public Escalation refused(long now, long waitNanos, EscalationRules rules) {
    var current = at(now, rules);
    if (now >= current.retryAt || rules.refusals() == 0) {
      return new Escalation(
          current.level,
          current.refusals,
          current.windowStart,
          current.lastRefusal,
          now + waitNanos,
          current.changes);
    }
    boolean sameWindow =
        current.refusals > 0 && now - current.windowStart <= rules.window().toNanos();
    int counted = sameWindow ? current.refusals + 1 : 1;
    long start = sameWindow ? current.windowStart : now;
    boolean worse = counted > rules.refusals() && current.level < rules.rates().size();
    return new Escalation(
        worse ? current.level + 1 : current.level,
        worse ? 0 : counted,
        start,
        now,
        now + waitNanos,
        worse ? current.changes + 1 : current.changes);
  }
}
