package org.saola.store.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants done.
 *
 * @param dataset its id
 * @param uploads ids of the files that are read
 * @param files what these are called
 * @param wishes more of it, by the names of the options of the command; of a rollback or removal
 *     the number of the release
 */
public record JobOrder(
    JobKind kind,
    String dataset,
    List<Long> uploads,
    List<String> files,
    Map<String, String> wishes) {
  /** The number of a release. */
  public static final String RELEASE = "release";

  public JobOrder {
    uploads = List.copyOf(uploads);
    files = List.copyOf(files);
    wishes = Map.copyOf(wishes);
  }

  public Optional<String> wish(String name) {
    return Optional.ofNullable(wishes.get(name));
  }

  /** What is done with what, in a few words. */
  public String words() {
    var with = files.isEmpty() ? "" : " of " + String.join(", ", files);
    var release = wish(RELEASE).map(each -> " to release " + each).orElse("");
    return switch (kind) {
      case DRY_RUN -> "dry run" + with + " for " + dataset;
      case IMPORT -> "import" + with + " into " + dataset;
      case ROLLBACK -> "rollback of " + dataset + release;
      case REMOVAL -> "removal of release " + wishes.get(RELEASE) + " of " + dataset;
    };
  }
}
