package org.saola.http.server;

import org.jspecify.annotations.Nullable;
import org.saola.http.Request;
import org.saola.http.Response;

/** What is said when a handler failed, or the body it gave. */
@FunctionalInterface
public interface FailureAnswers {
  /** Every failure is a fault of the server. */
  FailureAnswers NONE = (_, _) -> null;

  /** The answer; null = this is a fault of the server: 500, and a stack trace in the log. */
  @Nullable Response answer(Request request, Throwable failure);
}
