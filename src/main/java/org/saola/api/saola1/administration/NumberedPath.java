package org.saola.api.saola1.administration;

import org.saola.api.saola1.Question;

/** Paths that end in a number. */
final class NumberedPath {
  private NumberedPath() {}

  /** The number in the segment {@code id}; -1, which nothing has, when it is none. */
  static long id(Question question) {
    var text = question.segment("id");
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }
}
