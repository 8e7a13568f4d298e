package org.saola.api.saola1.taxa;

import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;

/** Numbers in paths. */
public final class Identifier {
  private static final int MOST_DIGITS = 10;

  private Identifier() {}

  /**
   * The number at a named segment.
   *
   * @throws Problem if it is none
   */
  public static int of(Question question, String name) {
    var text = question.segment(name);
    if (!text.matches("[0-9]{1," + MOST_DIGITS + "}")) {
      throw Problem.badRequest("identifier.none", name, Parameters.shown(text));
    }
    long number = Long.parseLong(text);
    if (number > Integer.MAX_VALUE) {
      throw Problem.badRequest("identifier.too-large", name, text, Integer.MAX_VALUE);
    }
    return (int) number;
  }
}
