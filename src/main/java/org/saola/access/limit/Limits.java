package org.saola.access.limit;

import io.github.bucket4j.TimeMeter;

/** The limits of a server: addresses are counted in memory, tokens where it is configured. */
public final class Limits implements Limiter {
  private final Limiter tokens;
  private final Limiter addresses;
  private final boolean tokensMayBlock;

  private Limits(Limiter tokens, Limiter addresses, boolean tokensMayBlock) {
    this.tokens = tokens;
    this.addresses = addresses;
    this.tokensMayBlock = tokensMayBlock;
  }

  /** Limits of this process alone. */
  public static Limits inMemory(LimitSettings settings, TimeMeter time) {
    return new Limits(new MemoryLimiter(settings, time), new MemoryLimiter(settings, time), false);
  }

  /**
   * Limits that several processes share for each token.
   *
   * @param shared may block
   */
  public static Limits shared(Limiter shared, LimitSettings settings, TimeMeter time) {
    var tokens = new FallbackLimiter(shared, new MemoryLimiter(settings, time), time);
    return new Limits(tokens, new MemoryLimiter(settings, time), true);
  }

  /** Whether counting this client may have to wait for another process. */
  public boolean mayBlock(Subject subject) {
    return tokensMayBlock && isToken(subject);
  }

  private static boolean isToken(Subject subject) {
    return switch (subject.tier()) {
      case TOKEN, THROTTLED_TOKEN -> true;
      case ANONYMOUS, PAGES -> false;
    };
  }

  private Limiter of(Subject subject) {
    return isToken(subject) ? tokens : addresses;
  }

  @Override
  public boolean hasRoom(Subject subject) {
    return of(subject).hasRoom(subject);
  }

  @Override
  public Decision take(Subject subject) {
    return of(subject).take(subject);
  }

  @Override
  public Decision charge(Subject subject, int requests) {
    return of(subject).charge(subject, requests);
  }
}
