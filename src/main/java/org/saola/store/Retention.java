package org.saola.store;

import org.saola.store.sql.Settings;

/** How many whole releases of each source are kept; a setting, so that every import knows it. */
public final class Retention {
  /** The current release and two before it. */
  public static final int DEFAULT = 3;

  private static final String SETTING = "keep_releases";

  private final Settings settings;

  Retention(Settings settings) {
    this.settings = settings;
  }

  /** How many are kept, the current one included. */
  public int kept() {
    return settings.find(SETTING).map(Integer::parseInt).orElse(DEFAULT);
  }

  /**
   * Keeps so many from the next import on.
   *
   * @throws IllegalArgumentException if it is less than 1: the current release always stays
   */
  public void keep(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(count + " releases");
    }
    settings.put(SETTING, Integer.toString(count));
  }
}
