package org.saola.status;

import java.util.Locale;

/** What can be said of a name in one of the two lists. */
public enum State {
  /** Species+: a listing was in force. */
  LISTED,
  /** Species+: the name is known, and no listing of CITES or the EU was in force. */
  NOT_LISTED,
  /** Red List: an assessment was in force. */
  ASSESSED,
  /** Red List: the taxon is known, and no assessment was in force. */
  NOT_EVALUATED,
  /** The list has no such name. */
  NAME_UNKNOWN,
  /** The server has no data of this list. */
  NOT_IMPORTED;

  /** As answers write it, such as {@code not_listed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
