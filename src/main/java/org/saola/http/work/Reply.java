package org.saola.http.work;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What comes of asking: the answer, where it can be had at once, or else the work that is left to
 * do for it. Who asks does that work, or has it done by a thread that may wait; nothing is asked
 * twice.
 */
public sealed interface Reply<T> {

  /** The answer. */
  record Now<T>(T value) implements Reply<T> {
    public Now {
      Objects.requireNonNull(value, "an answer is missing");
    }
  }

  /**
   * What is left to do.
   *
   * @param cost of the work
   * @param work to be done once; what comes of it may cost something else again
   */
  record Later<T>(Cost cost, Supplier<Reply<T>> work) implements Reply<T> {}

  /** The answer, which took no waiting, and no more work than a page of it is worth. */
  static <T> Reply<T> now(T value) {
    return new Now<>(value);
  }

  /** An answer that is read from the database, or searched for in memory. */
  static <T> Reply<T> reading(Supplier<T> work) {
    return later(Cost.READING, () -> now(work.get()));
  }

  /** An answer that is computed, for as long as it takes; it may read from the database, too. */
  static <T> Reply<T> computing(Supplier<T> work) {
    return later(Cost.COMPUTING, () -> now(work.get()));
  }

  /** Work after which more may be left to do. */
  static <T> Reply<T> later(Cost cost, Supplier<Reply<T>> work) {
    return new Later<>(cost, work);
  }

  /**
   * The same, but where it fails, now or later, what is said of the failure is the answer.
   *
   * @param failed what is said; null for failures of which it knows nothing, which stay failures
   */
  static <T> Reply<T> guarded(Supplier<Reply<T>> asking, Function<Throwable, @Nullable T> failed) {
    return recovered(
        asking,
        failure -> {
          var said = failed.apply(failure);
          return said == null ? null : now(said);
        });
  }

  /**
   * The same, but where it fails, now or later, something else is done instead.
   *
   * @param instead what is done; null for failures that stay failures
   */
  static <T> Reply<T> recovered(
      Supplier<Reply<T>> asking, Function<Throwable, @Nullable Reply<T>> instead) {
    try {
      return switch (asking.get()) {
        case Now<T> now -> now;
        case Later<T>(var cost, var work) -> later(cost, () -> recovered(work, instead));
      };
    } catch (RuntimeException | Error e) {
      var reply = instead.apply(e);
      if (reply == null) {
        throw e;
      }
      return reply;
    }
  }

  /** What is made of the answer, as soon as it is there. */
  default <U> Reply<U> map(Function<T, U> make) {
    return switch (this) {
      case Now<T>(var value) -> now(make.apply(value));
      case Later<T>(var cost, var work) -> later(cost, () -> work.get().map(make));
    };
  }

  /** The answer, whatever it takes; done by this thread, which may wait. */
  default T await() {
    Reply<T> reply = this;
    while (reply instanceof Later<T>(var _, var work)) {
      reply = work.get();
    }
    return ((Now<T>) reply).value();
  }
}
