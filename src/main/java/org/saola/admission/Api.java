package org.saola.admission;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.saola.http.Request;
import org.saola.http.Response;

/**
 * One API: what it answers, and its own words for what the door refuses. All but {@link #answer}
 * are called on the event loop and must not block.
 */
public interface Api {

  /** What a request asks for; null outside the API's routes, where no token is needed. */
  @Nullable Call call(Request request);

  /** The answer outside the API's routes; neither limited by token nor recorded. */
  Response outside(Request request);

  /** The token as this API takes it; null when none was shown. */
  @Nullable String token(Request request);

  /**
   * The answer to one who may ask.
   *
   * @param mayBlock whether it may be fetched from elsewhere; else only from memory
   * @return null only when the answer is not in memory and {@code mayBlock} is false
   */
  @Nullable Answer answer(Call call, Request request, boolean mayBlock);

  /** No token, or one nobody knows: 401. */
  Response unauthorized(Call call, Request request);

  /** A known token that may not ask: 403 where the API has it, else 401. */
  Response forbidden(Call call, Request request);

  /**
   * Asked too fast: 429. The door adds the headers.
   *
   * @param wait whole seconds until it may be tried again, at least 1
   */
  Response tooManyRequests(Call call, Request request, Duration wait);
}
