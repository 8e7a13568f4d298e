package org.saola.api.redlist4;

import java.util.Optional;

/** Numbers that name things in paths. */
final class Identifier {
  private Identifier() {}

  /** The number; empty when the text is none, or one that nothing can have. */
  static Optional<Integer> parse(String text) {
    try {
      int number = Integer.parseInt(text);
      return number > 0 ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty(); // by the contract just another thing that is not there
    }
  }
}
