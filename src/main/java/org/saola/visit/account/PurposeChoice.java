package org.saola.visit.account;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.saola.access.Purpose;

/**
 * A purpose to choose in a form.
 *
 * @param code what the form sends; {@code purpose.CODE} is what it is called
 */
public record PurposeChoice(String code) {
  /** The one that is refused; it is offered so that nobody has to lie. */
  static final String COMMERCIAL = "commercial";

  /** All of them, in the order in which they are offered. */
  public static final List<PurposeChoice> ALL =
      Stream.concat(Arrays.stream(Purpose.values()).map(Purpose::code), Stream.of(COMMERCIAL))
          .map(PurposeChoice::new)
          .toList();
}
