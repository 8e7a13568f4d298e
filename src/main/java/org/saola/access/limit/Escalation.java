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
   * @param more further refusals since the last one that all came too early
   */
  public Escalation refused(long now, long waitNanos, int more, EscalationRules rules) {
    var current = at(now, rules);
    int counting = more + (now < current.retryAt ? 1 : 0);
    return counting == 0 || rules.refusals() == 0
        ? current.retryingAt(now + waitNanos)
        : current.counting(counting, now, rules).retryingAt(now + waitNanos);
  }

  private Escalation counting(int counting, long now, EscalationRules rules) {
    boolean sameWindow = refusals > 0 && now - windowStart <= rules.window().toNanos();
    int counted = sameWindow ? refusals + counting : counting;
    long start = sameWindow ? windowStart : now;
    return counted > rules.refusals() && level < rules.rates().size()
        ? new Escalation(level + 1, 0, start, now, retryAt, changes + 1)
        : new Escalation(level, counted, start, now, retryAt, changes);
  }

  private Escalation retryingAt(long time) {
    return new Escalation(level, refusals, windowStart, lastRefusal, time, changes);
  }
}
