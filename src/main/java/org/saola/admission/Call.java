package org.saola.admission;

import org.saola.http.work.Reply;

/** One request for something that an API has. */
public interface Call {

  /** For the record. */
  Operation operation();

  /** The answer to one who may ask; asked for once. */
  Reply<Answer> answer(Caller caller);

  /** The refusal in the words of the API. The door adds the headers about limits. */
  Answer refused(Refusal refusal);

  /** Whether it is answered without a token. */
  default boolean isFree() {
    return false;
  }
}
