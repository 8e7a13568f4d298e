package org.saola.api.saola1;

import org.saola.admission.Answer;
import org.saola.http.work.Reply;

/** Something that answers what is posted to it, and can't be read. */
public interface PostedResource extends Resource {
  @Override
  default boolean takesReads() {
    return false;
  }

  @Override
  default boolean takesPosts() {
    return true;
  }

  @Override
  default Reply<Answer> get(Question question) {
    throw new IllegalStateException(path() + " can't be read");
  }
}
