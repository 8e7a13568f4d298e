package org.saola.status;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The day of the data: until then they tell what happened, of later days they know nothing.
 *
 * @param from how it is known
 */
public record DataDay(LocalDate day, From from) {

  /** Who or what told the day. */
  public enum From {
    /** Whoever imported the data. */
    ASKED,
    /** The name of a file. */
    FILE_NAME,
    /** The service that the data came from. */
    MANIFEST,
    /** The newest record; the data may be newer than that. */
    NEWEST_RECORD;

    /** As answers and the database write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it is the very day, and not one before it. */
  public boolean exact() {
    return from != From.NEWEST_RECORD;
  }
}
