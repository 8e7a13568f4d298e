package org.saola.web.account;

import java.util.ArrayList;
import java.util.List;
import org.saola.access.Purpose;

/**
 * A purpose to choose in a form.
 *
 * @param code what the form sends
 */
public record PurposeChoice(String code, String words) {
  /** The one that is refused; it is offered so that nobody has to lie. */
  static final String COMMERCIAL = "commercial";

  /** All of them, in the order in which they are offered. */
  public static final List<PurposeChoice> ALL = all();

  private static List<PurposeChoice> all() {
    var choices = new ArrayList<PurposeChoice>();
    for (var purpose : Purpose.values()) {
      choices.add(new PurposeChoice(purpose.code(), words(purpose)));
    }
    choices.add(new PurposeChoice(COMMERCIAL, "Commercial use"));
    return List.copyOf(choices);
  }

  private static String words(Purpose purpose) {
    return switch (purpose) {
      case EDUCATION -> "Education";
      case RESEARCH -> "Research";
      case CONSERVATION_AUTHORITY -> "Work of a conservation authority";
      case OTHER -> "Something else that is not commercial";
    };
  }
}
