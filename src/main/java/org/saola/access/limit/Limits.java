package org.saola.access.limit;

import io.github.bucket4j.TimeMeter;

/** The limits of a server: addresses are counted in memory, accounts where it is configured. */
public final class Limits implements Limiter {
  private final Limiter accounts;
  private final Limiter addresses;
  private final boolean accountsMayBlock;

  private Limits(Limiter accounts, Limiter addresses, boolean accountsMayBlock) {
    this.accounts = accounts;
    this.addresses = addresses;
    this.accountsMayBlock = accountsMayBlock;
  }

  /** Limits of this process alone. */
  public static Limits inMemory(LimitSettings settings, TimeMeter time) {
    return new Limits(new MemoryLimiter(settings, time), new MemoryLimiter(settings, time), false);
  }

  /**
   * Limits that several processes share for each account.
   *
   * @param shared may block
   */
  public static Limits shared(Limiter shared, LimitSettings settings, TimeMeter time) {
    var accounts = new FallbackLimiter(shared, new MemoryLimiter(settings, time), time);
    return new Limits(accounts, new MemoryLimiter(settings, time), true);
  }

  /** Whether counting this client may have to wait for another process. */
  public boolean mayBlock(Subject subject) {
    return accountsMayBlock && isAccount(subject);
  }

  private static boolean isAccount(Subject subject) {
    return switch (subject.tier()) {
      case ACCOUNT, THROTTLED_ACCOUNT -> true;
      case ANONYMOUS, PAGES -> false;
    };
  }

  private Limiter of(Subject subject) {
    return isAccount(subject) ? accounts : addresses;
  }

  @Override
  public LimitDecision take(Subject subject) {
    return of(subject).take(subject);
  }

  @Override
  public LimitDecision charge(Subject subject, int requests) {
    return of(subject).charge(subject, requests);
  }
}
