package org.saola.http;

import org.jspecify.annotations.Nullable;

/** Answers requests; the border where an exception becomes a 500 is the server, not the handler. */
@FunctionalInterface
public interface Handler {

  /** The answer; called on a thread that may block. */
  Response handle(Request request);

  /**
   * The answer, when it can be had at once from memory; null otherwise, and then {@link #handle} is
   * asked. Called on the event loop: must not block.
   */
  default @Nullable Response immediate(Request request) {
    return null;
  }
}
