package org.saola.status;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** What can be said of a name in one of the two lists. */
public enum State {
  /** Species+: a listing was in force. */
  LISTED,
  /** Species+: there is evidence that no listing of CITES or the EU was in force. */
  NOT_LISTED,
  /** Red List: an assessment was in force. */
  ASSESSED,
  /** Red List: there is evidence that no assessment was in force. */
  NOT_EVALUATED,
  /** The name is known, and the data don't tell. */
  UNKNOWN,
  /** The list has the name, and a human must say which of several taxa is meant. */
  AMBIGUOUS,
  /** The list has no such name. */
  NAME_UNKNOWN,
  /** The server has no data of this list. */
  NOT_IMPORTED;

  /** As answers write it, such as {@code not_listed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What can be said of a name of which these are all taxa; ambiguous if they differ. */
  public static State ofName(Collection<State> taxa) {
    var different = Set.copyOf(taxa);
    return switch (different.size()) {
      case 0 -> NAME_UNKNOWN;
      case 1 -> different.iterator().next();
      default -> AMBIGUOUS;
    };
  }
}
