package org.saola.api.saola1;

import java.util.List;
import org.saola.admission.Answer;
import org.saola.http.work.Reply;

/** Something that the API has and that can be read. Safe for use by many threads. */
public interface Resource {

  /**
   * Where it lies below {@link SaolaApi#BASE}, such as {@code red-list/taxa/{sis_id}}: a segment in
   * braces stands for any text and gives it a name.
   */
  String path();

  /**
   * The answer; {@link JsonAnswer} makes it of a document. Parameters are read at once; what waits
   * or takes long is left for later, by {@link Reply#reading} or {@link Reply#computing}. A request
   * that came before the names were read is asked anew when they are there: nothing may be done
   * before that is known.
   *
   * @throws Problem if the question can't be answered, now or later
   */
  Reply<Answer> get(Question question);

  /** Whether it can be asked by GET and HEAD. */
  default boolean takesReads() {
    return true;
  }

  /** Whether it can be asked by POST, with a body that says what is asked. */
  default boolean takesPosts() {
    return false;
  }

  /** The other methods that it takes, such as {@code PUT}. */
  default List<String> changes() {
    return List.of();
  }

  /**
   * The answer to one of these.
   *
   * @throws Problem if it can't be done, now or later
   */
  default Reply<Answer> change(Question question) {
    throw new IllegalStateException(path() + " takes no " + question.request().method());
  }

  /**
   * The answer to what was posted; bodies may be long, so that they are read later too.
   *
   * @throws Problem if the question can't be answered, now or later
   */
  default Reply<Answer> post(Question question) {
    throw new IllegalStateException(path() + " takes no posts");
  }
}
