package org.saola.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.store.sql.Settings;

/** How many whole releases of each source are kept; a setting, so that every import knows it. */
public final class Retention {
  /** The current release and two before it. */
  public static final int DEFAULT = 3;

  private static final String SETTING = "keep_releases";

  private final Settings settings;
  private volatile @Nullable Integer intended;

  Retention(Settings settings) {
    this.settings = settings;
  }

  /** How many are kept, the current one included. */
  public int kept() {
    return settings.find(SETTING).map(Integer::parseInt).orElse(DEFAULT);
  }

  /**
   * Keeps so many from now on.
   *
   * @throws IllegalArgumentException if it is less than 1: the current release always stays
   */
  public void keep(int count) {
    settings.put(SETTING, value(count));
  }

  /**
   * Keeps so many as soon as this process has published a release; without that all stays as it is.
   *
   * @throws IllegalArgumentException if it is less than 1: the current release always stays
   */
  public void keepOncePublished(int count) {
    var _ = value(count);
    intended = count;
  }

  /** Writes down what was intended, with what is published. */
  void store(Handle transaction) {
    var count = intended;
    if (count != null) {
      Settings.put(transaction, SETTING, value(count));
    }
  }

  private static String value(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(count + " releases");
    }
    return Integer.toString(count);
  }
}
