package org.saola.store.release;

import java.util.Arrays;
import java.util.NoSuchElementException;

/** A public system whose data are kept; each has its own releases. */
public enum Source {
  SPECIES_PLUS("speciesplus"),
  RED_LIST("redlist");

  private final String code;

  Source(String code) {
    this.code = code;
  }

  /** The name in the database and for users. */
  public String code() {
    return code;
  }

  /**
   * The source of a code.
   *
   * @throws NoSuchElementException if no source has this code
   */
  public static Source of(String code) {
    return Arrays.stream(values())
        .filter(source -> source.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("source " + code));
  }
}
