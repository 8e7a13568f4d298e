package org.saola.admission;

import org.jspecify.annotations.Nullable;
import org.saola.http.Request;
import org.saola.http.Response;

/**
 * One API: what it answers, and how it takes tokens. Everything is called on the event loop and
 * must not block.
 */
public interface Api {

  /** What a request asks for; null outside the API's routes and methods. */
  @Nullable Call call(Request request);

  /** The answer where there is no call: open to all, and not recorded. */
  Response outside(Request request);

  /** The token as this API takes it; null when none was shown. */
  @Nullable String token(Request request);

  /** Whether tokens may stand in the URL; elsewhere they are none, and a warning is logged. */
  default boolean takesTokensFromUrls() {
    return false;
  }
}
