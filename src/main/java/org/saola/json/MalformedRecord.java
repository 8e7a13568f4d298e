package org.saola.json;

import org.jspecify.annotations.Nullable;

/** A value in a JSON record that can't be read; the reader of the file knows where it stands. */
public final class MalformedRecord extends RuntimeException {
  private final String path;
  private final @Nullable String value;

  /**
   * A malformed value.
   *
   * @param path keys from the record down, such as {@code cites_quotas[2].quota}
   * @param problem what is wrong with it, and what would be right
   */
  public MalformedRecord(String path, @Nullable String value, String problem) {
    super(problem, null, false, false);
    this.path = path;
    this.value = value;
  }

  /** Null when the record as a whole is meant. */
  public @Nullable String path() {
    return path.isEmpty() ? null : path;
  }

  public @Nullable String value() {
    return value;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
