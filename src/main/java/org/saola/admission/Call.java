package org.saola.admission;

import org.jspecify.annotations.Nullable;

/** One request for something that an API has. */
public interface Call {

  /** For the record. */
  Operation operation();

  /**
   * The answer to one who may ask.
   *
   * @param mayBlock whether it may be fetched from elsewhere; else only from memory
   * @return null only when the answer is not in memory and {@code mayBlock} is false
   */
  @Nullable Answer answer(Caller caller, boolean mayBlock);

  /** The refusal in the words of the API. The door adds the headers about limits. */
  Answer refused(Refusal refusal);

  /** Whether it is answered without a token. */
  default boolean isFree() {
    return false;
  }
}
