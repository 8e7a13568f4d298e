package org.saola.store;

import java.util.List;
import java.util.stream.Collectors;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/** Why what is served can't be changed so, or not now. */
final class ImportRefusal {
  private ImportRefusal() {}

  /** Somebody else has the turn. */
  static TurnTaken another(Connections connections, Dataset dataset) {
    return new TurnTaken(
        "another import of %s into %s is running; wait for its end or stop it"
            .formatted(dataset.id(), connections.dialect().location()));
  }

  /** A release can't be served again, or removed, as its data are gone, or served now. */
  static DatabaseException notKept(Release release, List<Release> kept) {
    return new DatabaseException(
        release.state() == Release.State.CURRENT
            ? "release %d (%s) is the one that is served"
                .formatted(release.number(), release.description().label())
            : "release %d (%s) is not kept any more; kept are %s"
                .formatted(release.number(), release.description().label(), listed(kept)),
        null);
  }

  private static String listed(List<Release> releases) {
    return releases.stream()
        .map(each -> "%d (%s)".formatted(each.number(), each.description().label()))
        .collect(Collectors.joining(", "));
  }
}
