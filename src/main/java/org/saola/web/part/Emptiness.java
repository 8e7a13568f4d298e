package org.saola.web.part;

import java.util.Locale;

/** Why there is nothing to show; {@code empty.CODE} is the word for it. */
public enum Emptiness {
  /** The Red List has not looked. */
  NOT_EVALUATED,
  /** The law does not control it. */
  NOT_LISTED,
  /** There were some, or may be, but none holds on the day. */
  NONE_IN_FORCE,
  /** The source leaves the field blank. */
  NOT_GIVEN,
  /** It was no part of the import. */
  NOT_LOADED,
  /** Nobody here knows the name. */
  NAME_UNKNOWN,
  /** It can't be told from what was imported. */
  UNKNOWN;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
