package org.saola.publish;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.saola.changes.ChangeKind;
import org.saola.changes.RecordOperation;
import org.saola.store.Database;
import org.saola.store.ImportTurn;
import org.saola.store.changes.ChangeSummary;
import org.saola.store.release.Release;
import org.saola.store.sql.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a release changed, in a line for each kind of record. */
public final class ChangeLines {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeLines.class);

  private ChangeLines() {}

  /** Against the release of the source that was published before; none when nothing changed. */
  public static List<String> of(Database database, Release release) {
    long before =
        database.releases().list().stream()
            .filter(each -> each.dataset().equals(release.dataset()))
            .filter(each -> each.number() < release.number())
            .mapToLong(Release::id)
            .max()
            .orElse(0);
    return of(database.changes().summary(before, release.id()));
  }

  /** The same of changes that were counted. */
  static List<String> of(ChangeSummary summary) {
    return Arrays.stream(ChangeKind.values())
        .filter(kind -> total(summary, kind) > 0)
        .map(kind -> line(summary, kind))
        .toList();
  }

  /**
   * The same of a release that was published or tried this moment; if it was published it stays so,
   * whatever fails now.
   */
  static List<String> ofNewest(Database database, ImportTurn turn, Release release) {
    try {
      return turn.tried().map(ChangeLines::of).orElseGet(() -> of(database, release));
    } catch (DatabaseException e) {
      LOG.warn("Release {} is served; what it changed: {}", release.number(), e.getMessage());
      return List.of();
    }
  }

  private static long total(ChangeSummary summary, ChangeKind kind) {
    return Arrays.stream(RecordOperation.values())
        .mapToLong(operation -> summary.count(kind, operation))
        .sum();
  }

  private static String line(ChangeSummary summary, ChangeKind kind) {
    return kind.code().replace('_', ' ')
        + ": "
        + Arrays.stream(RecordOperation.values())
            .map(operation -> "%,d %s".formatted(summary.count(kind, operation), operation.code()))
            .collect(Collectors.joining(", "));
  }
}
