package org.saola.ingest.json;

import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;

/** A value in a JSON record that can't be read; the reader of the file knows where it stands. */
public final class MalformedRecord extends RuntimeException {
  private final String path;
  private final @Nullable String value;

  /**
   * A malformed value.
   *
   * @param path keys from the record down, such as {@code cites_quotas[2].quota}
   * @param problem as {@link ImportIssue#problem}
   */
  public MalformedRecord(String path, @Nullable String value, String problem) {
    super(problem, null, false, false);
    this.path = path;
    this.value = value;
  }

  public ImportIssue at(String file, long line) {
    return new ImportIssue(file, line, path.isEmpty() ? null : path, value, getMessage());
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
