package org.saola.http;

import java.util.List;

/**
 * Hears of every request that was read, or could not be, when its answer is on its way or has
 * failed. Called on event loops: must not block, and is safe for use by many threads.
 */
@FunctionalInterface
public interface ExchangeObserver {
  /** Nobody listens; nothing is put together for it. */
  ExchangeObserver NONE = _ -> {};

  void finished(FinishedExchange exchange);

  /** One that tells all of them, in this order. */
  static ExchangeObserver of(List<ExchangeObserver> observers) {
    var all = List.copyOf(observers);
    return switch (all.size()) {
      case 0 -> NONE;
      case 1 -> all.getFirst();
      default -> exchange -> all.forEach(observer -> observer.finished(exchange));
    };
  }
}
