package org.saola.api.saola1;

import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;

/** Something that the API has and that can be read. Safe for use by many threads. */
public interface Resource {

  /**
   * Where it lies below {@link SaolaApi#BASE}, such as {@code red-list/taxa/{sis_id}}: a segment in
   * braces stands for any text and gives it a name.
   */
  String path();

  /**
   * The answer; {@link JsonAnswer} makes it of a document.
   *
   * @param mayBlock whether it may be fetched from elsewhere; else only from memory
   * @return null only when the answer is not in memory and {@code mayBlock} is false
   * @throws Problem if the question can't be answered
   */
  @Nullable Answer get(Question question, boolean mayBlock);

  /** Whether it can be asked by POST too, with a body that says what is asked. */
  default boolean takesPosts() {
    return false;
  }

  /**
   * The answer to what was posted; on a thread that may block.
   *
   * @throws Problem if the question can't be answered
   */
  default Answer post(Question question) {
    throw new IllegalStateException(path() + " takes no posts");
  }
}
