package org.saola.http;

import org.jspecify.annotations.Nullable;

/** A handler whose two ways to answer are one, told apart by whether it may wait. */
public abstract class TwoStepHandler implements Handler {

  /**
   * The answer.
   *
   * @param mayBlock whether it may be fetched from elsewhere; else only from memory
   * @return null only when the answer is not in memory and {@code mayBlock} is false
   */
  protected abstract @Nullable Response answer(Request request, boolean mayBlock);

  @Override
  public final Response handle(Request request) {
    var response = answer(request, true);
    if (response == null) {
      throw new IllegalStateException("no answer where waiting is allowed");
    }
    return response;
  }

  @Override
  public final @Nullable Response immediate(Request request) {
    return answer(request, false);
  }
}
