package org.saola.store.jobs;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be ordered. */
public enum JobKind {
  /** An import that publishes nothing. */
  DRY_RUN,
  IMPORT,
  ROLLBACK,
  /** Removes the data of a release that was replaced. */
  REMOVAL;

  /** The name for users and tables, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether files are read. */
  public boolean readsFiles() {
    return this == DRY_RUN || this == IMPORT;
  }

  public static Optional<JobKind> find(String code) {
    return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
