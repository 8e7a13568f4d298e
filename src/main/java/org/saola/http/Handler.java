package org.saola.http;

import java.util.function.Function;
import org.saola.http.work.Reply;

/** Answers requests; the border where an exception becomes a 500 is the server, not the handler. */
@FunctionalInterface
public interface Handler {

  /**
   * The answer, or the work that is left to do for it; each request is asked about once. Called on
   * the event loop: must not block.
   */
  Reply<Response> answer(Request request);

  /** A handler that may wait for the database, whatever it is asked. */
  static Handler reading(Function<Request, Response> work) {
    return request -> Reply.reading(() -> work.apply(request));
  }
}
