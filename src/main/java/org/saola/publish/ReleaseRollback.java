package org.saola.publish;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.message.Refused;
import org.saola.progress.Progress;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.sql.DatabaseException;

/** Serves an earlier release again, and logs what that changes. */
public final class ReleaseRollback {
  private final Database database;
  private final Progress progress;

  public ReleaseRollback(Database database, Progress progress) {
    this.database = database;
    this.progress = progress;
  }

  /**
   * What was done.
   *
   * @param earlier whose data are served again
   * @param release that has them; the same one where no new one is needed
   */
  public record Outcome(Release earlier, Release release) {
    /** The same in words. */
    public List<String> lines() {
      var serving =
          "Now serving release %d (%s) of %s again: %,d records"
              .formatted(
                  earlier.number(),
                  earlier.description().label(),
                  earlier.dataset().id(),
                  release.recordCount());
      return release.equals(earlier)
          ? List.of(serving)
          : List.of(serving, "It is release %d now".formatted(release.number()));
    }
  }

  /**
   * Goes back to the release that somebody named.
   *
   * @param target its label or number; null = to the one that was replaced last
   * @throws Refused if there is none
   * @throws DatabaseException if its data are gone, or another import is running
   */
  public Outcome to(@Nullable String target, Dataset dataset) {
    return run(dataset, target == null ? null : named(target, dataset))
        .orElseThrow(() ->
            new Refused(
                "no earlier release of %s is kept; see saola releases".formatted(dataset.id())));
  }

  private Release named(String name, Dataset dataset) {
    return database
        .releases()
        .find(dataset, name)
        .orElseThrow(() ->
            new Refused(
                "there is no release %s of %s; see saola releases".formatted(name, dataset.id())));
  }

  /**
   * Goes back.
   *
   * @param target null = to the release that was replaced last
   * @return empty when there is none
   * @throws DatabaseException if its data are gone, or another import is running
   */
  public Optional<Outcome> run(Dataset dataset, @Nullable Release target) {
    return switch (dataset.kind()) {
      case SPECIES_PLUS -> new SpeciesPlusRollback(database, dataset, progress).run(target);
      case RED_LIST ->
          (target == null
                  ? database.releases().rollBack(dataset)
                  : Optional.of(database.releases().rollBack(target)))
              .map(release -> new Outcome(release, release));
    };
  }
}
