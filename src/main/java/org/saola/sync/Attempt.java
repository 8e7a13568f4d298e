package org.saola.sync;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one request ended. */
sealed interface Attempt<T> {

  /** With what was asked for. */
  record Finished<T>(T outcome) implements Attempt<T> {}

  /** Without it, for a reason that may pass. */
  record Failed<T>(String why, @Nullable Duration wanted) implements Attempt<T> {}

  /** Without it, for a reason that stays. */
  record Hopeless<T>(String why) implements Attempt<T> {}

  /** With 404, which some services answer when they are asked too fast, too. */
  record Missing<T>(T outcome) implements Attempt<T> {}

  /** With another address. */
  record Moved<T>(URI to) implements Attempt<T> {}
}
